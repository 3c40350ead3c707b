/** What a shipped model asks of the certifier: who signs, above all. Nobody can deliver a parchment signed by an invented person. */
import type { TexteTraduit } from '../modele/elements.js';
import { parcheminError } from '../parchemin-error.js';

/** Qui signe : le responsable de l'organisme certificateur, ou la personne qu'il a habilitée. */
export interface Signataire {
  readonly nom: string;
  /** Fonction, en français ou en plusieurs langues : `{ fr: 'Directrice', en: 'Director' }`. */
  readonly fonction: TexteTraduit;
  /** Image de la signature, PNG ou JPEG, à côté du modèle. */
  readonly image?: string;
}

/**
 * Ce qu'il faut donner à un modèle livré.
 *
 * @example
 * const options: OptionsDeModele = { signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' };
 */
export interface OptionsDeModele {
  /** Une, deux ou trois personnes. */
  readonly signataires: readonly Signataire[];
  /** Lieu de délivrance, si les données ne le donnent pas. */
  readonly lieu?: string | undefined;
  /** Couleur des cadres et de l'intitulé, `#rrvvbb` ; bleu nuit à défaut. */
  readonly couleur?: string;
  /** Logo du certificateur, PNG ou JPEG, à côté du modèle ; jamais celui de France compétences. */
  readonly logo?: string;
  /** Paysage à défaut. */
  readonly orientation?: 'paysage' | 'portrait';
}

const MOST = 3;

const isBlank = (texte: TexteTraduit | undefined): boolean =>
  (typeof texte === 'string' ? [texte] : Object.values(texte ?? { fr: '' })).some((each) => each.trim() === '');

/** Throws when nobody signs, or a signatory has no name or no function: mention 8 would be missing. */
export function checkSignataires(signataires: readonly Signataire[] | undefined): void {
  const nombre = signataires?.length ?? 0;
  if (!signataires || nombre < 1 || nombre > MOST) throw parcheminError('signataires-du-modele', { nombre });
  signataires.forEach(({ nom, fonction }, index) => {
    if (isBlank(nom)) throw parcheminError('signataires-du-modele', { nombre, rang: index + 1, manque: 'nom' });
    if (isBlank(fonction)) throw parcheminError('signataires-du-modele', { nombre, rang: index + 1, manque: 'fonction' });
  });
}
