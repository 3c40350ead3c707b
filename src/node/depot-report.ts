/** What a deposit did: returned, printed, and written to `rapport.json`. Identifiers and codes alone: no name, no date, no NIR. */
import { createReadStream } from 'node:fs';
import type { DepotConfig } from '../depot/config.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Action, SchemaVersion } from '../dictionary/index.js';
import type { FaultCount } from '../rows/tally.js';
import type { StagedFile } from './staged-file.js';

/** Un fichier XML du dépôt. */
export interface DepotFile {
  nom: string;
  idFlux: string;
  horodatage: string;
  octets: number;
  sha256: string;
  passages: number;
  certifications: { type: string; code: string; passages: number }[];
}

/** Où un passage est allé. */
export interface PassageSort {
  idTechnique: string | null;
  /** Line of the input, from 1. */
  ligne: number | null;
  /** The XML file that holds it, or the file of the refused rows. */
  fichier: string;
  etat: 'depose' | 'refuse';
  /** Codes of its faults, when it is refused. */
  fautes?: string[];
}

/** Le bilan d'un dépôt. */
export interface DepotReport {
  /** No error anywhere. */
  valid: boolean;
  /** The deposit is on the disk. */
  ecrit: boolean;
  dossier: string;
  action: Action;
  schema: SchemaVersion;
  horodatage: string;
  emetteur: DepotConfig['emetteur'];
  certificateur: DepotConfig['certificateur'];
  passages: { lus: number; acceptes: number; refuses: number };
  fichiers: DepotFile[];
  /** The rows to correct and to give again. */
  refuses: { nom: string; octets: number; sha256: string } | null;
  fautes: FaultCount[];
  diagnostics: Diagnostic[];
  /** There were more diagnostics than were kept. */
  truncated: boolean;
  /** Errors due to blank cells of a CSV that `emptyAsNil` would read as unknown (nil). */
  cellulesVides?: number;
}

export const REPORT_NAME = 'rapport.json';

/** The list of passages may be long: it is copied from `sorts`, one JSON object per line. */
export async function writeReport(file: StagedFile, report: DepotReport, sorts: string): Promise<void> {
  // The sentences may quote a name or a date of birth: the report keeps the codes.
  const { diagnostics: _, truncated: __, dossier: ___, ...summary } = report;
  await file.write(`${JSON.stringify(summary, null, 2).slice(0, -2)},\n  "sorts": [`);
  let isFirst = true;
  let rest = '';
  for await (const chunk of createReadStream(sorts, { encoding: 'utf8' })) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      await file.write(`${isFirst ? '' : ','}\n    ${line}`);
      isFirst = false;
    }
  }
  await file.write('\n  ]\n}\n');
}
