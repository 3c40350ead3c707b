/** The known sentences of the CDC about one passage. */
import type { CategorieKO } from '../accuse.js';
import dejaEnBase from './deja-en-base.js';
import passageDejaEnBase from './passage-deja-en-base.js';
import plusieursTitulaires from './plusieurs-titulaires.js';
import { plain, type Sentence } from './sentence.js';
import titulaireDejaEnBase from './titulaire-deja-en-base.js';
import titulaireIntrouvable from './titulaire-introuvable.js';
import titulaireIntrouvableAutrement from './titulaire-introuvable-autrement.js';
import titulaireIntrouvableDate from './titulaire-introuvable-date.js';
import titulaireIntrouvableReconciliation from './titulaire-introuvable-reconciliation.js';

/** In the order in which they are tried: the longest wordings of a family first. */
export const sentences: readonly Sentence[] = [
  titulaireIntrouvableReconciliation,
  titulaireIntrouvableDate,
  titulaireIntrouvable,
  titulaireIntrouvableAutrement,
  plusieursTitulaires,
  titulaireDejaEnBase,
  passageDejaEnBase,
  dejaEnBase,
];

/** The sentence that a message is, whatever its case, accents, blanks, punctuation and the identifiers inside it. */
export function recognise(message: string | null): Sentence | undefined {
  if (message === null) return undefined;
  const folded = plain(message);
  return sentences.find(({ pattern }) => pattern.test(folded));
}

/** Ce que veut dire la phrase de la CDC ; `inconnu` si elle n'est pas de celles que l'on connaît : elle est alors « à analyser ». */
export const categorieOf = (message: string | null): CategorieKO => recognise(message)?.categorie ?? 'inconnu';
