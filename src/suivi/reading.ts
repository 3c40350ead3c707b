/** One file of the folder → its facts, and what is to be kept of the file itself. */
import { AccuseError } from '../accuse/accuse-error.js';
import type { XmlSource } from '../xml/source.js';
import type { Fact } from './facts.js';
import type { FichierSuivi } from './files.js';
import { readReport } from './reading-accuse.js';
import { readDeposit } from './reading-depot.js';
import type { Say } from './remarks.js';
import { sniff } from './sniff.js';

/** Un dépôt ou un accusé ; `source` est appelée deux fois : pour savoir ce qu'il est, puis pour le lire. */
export interface SuiviFile {
  /** Chemin dans le dossier suivi, ou simple nom. */
  nom: string;
  source: () => XmlSource;
}

export interface Reading {
  readonly file: SuiviFile;
  /** Number of the file: what its facts are marked with. */
  readonly index: number;
  /** May want to be waited for. */
  readonly keep: (fact: Fact) => Promise<void> | undefined;
  readonly say: Say;
}

/** The French sentence of an error that is the file's own fault; nothing for any other, which is thrown again. */
export type Explain = (error: unknown) => string | undefined;
export const explainAccuse: Explain = (error) => (error instanceof AccuseError ? error.message : undefined);

/** Reads a file. One that cannot be read is said, and what it has told so far is to be forgotten: it is `ecarte`. */
export async function readSuiviFile(reading: Reading, explain: Explain): Promise<FichierSuivi> {
  const { file, say } = reading;
  const { nom } = file;
  try {
    const found = await sniff(file.source());
    if (found.sort === 'depot') return await readDeposit(reading);
    if (found.sort === 'accuse') return await readReport(reading);
    if (found.sort === 'autre') say('suivi-xml-etranger', { fichier: nom, racine: found.root });
    else say('suivi-fichier-illisible', { fichier: nom, detail: found.why }, 'error');
  } catch (error) {
    const detail = explain(error);
    if (detail === undefined) throw error;
    say('suivi-fichier-illisible', { fichier: nom, detail }, 'error');
  }
  return { type: 'ecarte', nom };
}
