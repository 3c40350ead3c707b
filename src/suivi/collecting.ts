/** The first half of a follow-up: every file read once, its facts handed over. */
import type { Fact } from './facts.js';
import type { FichierSuivi } from './files.js';
import { type Explain, readSuiviFile, type SuiviFile } from './reading.js';
import { type LignesSuivies, readLines } from './reading-lignes.js';
import type { Remarks } from './remarks.js';

export interface Sources {
  readonly files: AsyncIterable<SuiviFile> | Iterable<SuiviFile>;
  /** Rows to be sent. */
  readonly lignes?: Iterable<LignesSuivies> | undefined;
}
export interface Collecting {
  readonly keep: (fact: Fact) => Promise<void> | undefined;
  readonly remarks: Remarks;
  readonly explain: Explain;
}

export async function collect({ files, lignes = [] }: Sources, { keep, remarks: { say }, explain }: Collecting): Promise<FichierSuivi[]> {
  const read: FichierSuivi[] = [];
  for await (const file of files) read.push(await readSuiviFile({ file, index: read.length, keep, say }, explain));
  for (const each of lignes) read.push(await readLines(each, { index: read.length, keep, say }));
  if (!read.some(({ type }) => type !== 'ecarte')) say('suivi-dossier-vide', {}, 'error');
  return read;
}
