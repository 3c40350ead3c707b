/** A row may tell who the person is although the NIR or the file number is what is sent. */
import { resolveLigne } from '../ligne/ligne.js';
import type { PassageCertification } from '../model.js';
import type { InputRow } from '../rows/row.js';
import { type Identite, identiteOf } from './donnees.js';

export function identiteOfRow({ shape, data }: InputRow): Identite | undefined {
  const passage = shape === 'ligne' ? resolveLigne(data, { identification: 'titulaire' }).passage : data;
  const { identificationTitulaire } = passage as Partial<PassageCertification>;
  const titulaire = identificationTitulaire && 'titulaire' in identificationTitulaire ? identificationTitulaire.titulaire : undefined;
  return titulaire?.nomNaissance && titulaire.prenom1 ? identiteOf(passage as unknown as PassageCertification) : undefined;
}
