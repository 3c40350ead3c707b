/** The parchments of a deposit: prepared before the rows are read, made before the deposit appears. */
import { join } from 'node:path';
import { resolveLigne } from '../../ligne/ligne.js';
import type { PassageCertification } from '../../model.js';
import { type Identite, identiteOf } from '../../parchemin/donnees.js';
import type { InputRow } from '../../rows/row.js';
import { makeParchemins } from './generate-parchemins.js';
import { openAtelier } from './modeles.js';
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

/** A row may tell who the person is although the NIR or the file number is what is sent. */
function identiteOfRow({ shape, data }: InputRow): Identite | undefined {
  const passage = shape === 'ligne' ? resolveLigne(data, { identification: 'titulaire' }).passage : data;
  const { identificationTitulaire } = passage as Partial<PassageCertification>;
  const titulaire = identificationTitulaire && 'titulaire' in identificationTitulaire ? identificationTitulaire.titulaire : undefined;
  return titulaire?.nomNaissance && titulaire.prenom1 ? identiteOf(passage as unknown as PassageCertification) : undefined;
}

export async function openDepotParchemins(options: ParcheminsOptions, folder: string): Promise<DepotParchemins> {
  const atelier = await openAtelier(options.modeles, options.fiches, options);
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
