/** The sentence of a refusal, as a report may carry it. */
import type { PassageKO } from '../accuse/accuse.js';
import { hidingNir } from '../identifiers/nir.js';

/** Those known quote nothing but identifiers; an unknown one may quote the data of a person. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"|(?<!\p{L})'[^']*'/gu;

/** Without NIR; of a sentence that is not known, without what it quotes. What is hidden is marked. */
export function discreetMessage({ messageErreur, categorie }: PassageKO): string | null {
  if (messageErreur === null) return null;
  const shown = categorie === 'inconnu' ? messageErreur.replace(QUOTED, '« … »') : messageErreur;
  return hidingNir(shown) ?? shown;
}
