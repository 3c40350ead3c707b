/** What a deposit did: returned, printed, and written to `rapport.json`. Identifiers and codes alone: no name, no date, no NIR. */
import type { Diagnostic } from '../diagnostic.js';
import type { Action, SchemaVersion } from '../dictionary/index.js';
import type { RowsJudge } from '../rows/check-rows.js';
import type { FaultCount } from '../rows/tally.js';
import type { DepotConfig } from './config.js';

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

/** Le bilan d'un dépôt, où qu'il soit fait. */
export interface BilanDepot {
  /** No error anywhere. */
  valid: boolean;
  /** The deposit exists. */
  ecrit: boolean;
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

export interface Reported {
  readonly config: DepotConfig;
  readonly action: Action;
  readonly schema: SchemaVersion;
  readonly horodatage: string;
  readonly counts: BilanDepot['passages'];
  readonly judge: RowsJudge;
}

/** The report of what was judged, and written if it was. */
export function bilanOf({ config, judge, counts, action, schema, horodatage }: Reported, written: Partial<BilanDepot>): BilanDepot {
  const { tally, blankCells } = judge;
  const { emetteur, certificateur } = config;
  return {
    valid: tally.errors === 0,
    ecrit: false,
    action,
    schema,
    horodatage,
    emetteur,
    certificateur,
    passages: counts,
    fichiers: [],
    refuses: null,
    ...written,
    fautes: tally.counts,
    diagnostics: tally.diagnostics,
    truncated: tally.truncated,
    ...(blankCells > 0 && { cellulesVides: blankCells }),
  };
}

/** The text of `rapport.json`. The list of passages may be long: it is copied from `sorts`, texts of one JSON object per line. */
export async function* reportText(summary: object, sorts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(summary, null, 2).slice(0, -2)},\n  "sorts": [`;
  let isFirst = true;
  let rest = '';
  for await (const chunk of sorts) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield `${isFirst ? '' : ','}\n    ${line}`;
      isFirst = false;
    }
  }
  yield '\n  ]\n}\n';
}
