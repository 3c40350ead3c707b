/** The parchments of a deposit: prepared before the rows are read, made before the deposit appears. */
import { join } from 'node:path';
import { openAtelier } from '../../parchemin/atelier.js';
import type { Identite } from '../../parchemin/donnees.js';
import { identiteOfRow } from '../../parchemin/identite-of-row.js';
import type { InputRow } from '../../rows/row.js';
import { makeParchemins } from './generate-parchemins.js';
import { givenIn } from './modeles.js';
import type { BilanParchemins, MakeOptions, ParcheminsOptions, PassageParchemin } from './options.js';

export const DOSSIER = 'parchemins';

/** What a row says of the person that its passage, identified by a number, may not say. */
export interface Personnel {
  readonly identite?: Identite | undefined;
  readonly contact?: Readonly<Record<string, string>> | undefined;
}

type Following = Pick<MakeOptions, 'signal' | 'onProgress'>;

export interface DepotParchemins {
  personnel(row: InputRow): Personnel;
  make(passages: AsyncIterable<PassageParchemin>, following: Following): Promise<BilanParchemins>;
  /** Once the deposit has appeared. */
  finish(): Promise<void>;
}

export async function openDepotParchemins(options: ParcheminsOptions, folder: string): Promise<DepotParchemins> {
  const atelier = await openAtelier(givenIn(options.modeles), options.fiches, options);
  let finish = async (): Promise<void> => undefined;
  return {
    personnel: (row) => ({ identite: identiteOfRow(row), contact: row.contact }),
    async make(passages, following) {
      const made = await makeParchemins(passages, { ...options, ...following, folder: join(folder, DOSSIER) }, atelier);
      finish = made.finish;
      return made.bilan;
    },
    finish: () => finish(),
  };
}
