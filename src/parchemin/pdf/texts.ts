/** From a text of the model to what is drawn: languages chosen, fields filled, capitals, unknown characters refused. */
import { fillTexte, hasValue, textIn } from '../champs/index.js';
import type { DonneesParchemin } from '../donnees.js';
import { nameOf } from '../donnees.js';
import type { Langue } from '../langues.js';
import type { Paragraphe, TexteTraduit } from '../modele/elements.js';
import { parcheminError } from '../parchemin-error.js';
import type { Face } from './face.js';
import type { Part } from './fit.js';
import type { Materials } from './materials.js';

/** A second language under the first one: smaller. */
const SECOND = 0.8;
const MIN = 0.6;

export interface Resolved {
  readonly text: string;
  readonly lang: Langue;
}

/**
 * A text in the languages asked for. A language that it lacks is left out, French stands in when it lacks them all; what is the same in
 * two languages (a name, a registered title) is there once.
 */
export function resolve(texte: TexteTraduit, langues: readonly Langue[], donnees: DonneesParchemin): Resolved[] {
  const there = langues.filter((langue) => textIn(texte, langue) !== undefined);
  const resolved = (there.length > 0 ? there : (['fr'] as const)).map((lang) => ({
    lang,
    // Composed: an e and its accent apart would be two glyphs, the second put beside its place by most fonts.
    text: fillTexte(textIn(texte, lang) ?? '', lang, donnees)
      .normalize('NFC')
      .trim(),
  }));
  return resolved.filter(({ text }, index) => text !== '' && resolved.findIndex((other) => other.text === text) === index);
}

export const isShown = (si: string | undefined, donnees: DonneesParchemin): boolean => si === undefined || hasValue(si, donnees);

const shownCharacter = (character: string): string =>
  `« ${character} » (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** Refuses what the font cannot draw: an empty box in a name would be seen after the printing. */
function checkLetters(text: string, face: Face, donnees: DonneesParchemin): void {
  const missing = face.missing(text);
  if (missing === undefined) return;
  throw parcheminError(
    'caractere-hors-police',
    { personne: nameOf(donnees), caractere: shownCharacter(missing), police: face.name, texte: text },
    donnees.passage.idTechnique,
  );
}

export interface Setting extends Pick<Paragraphe, 'texte' | 'police' | 'taille' | 'tailleMin' | 'capitales' | 'bilingue'> {}

/** The texts that stand side by side, row by row: one row, or one per language (`bilingue: 'lignes'`). */
export function partsOf(setting: Setting, donnees: DonneesParchemin, { langues, faceOf }: Materials): Part[][] {
  const resolved = resolve(setting.texte, langues, donnees);
  const stacked = setting.bilingue === 'lignes';
  const parts = resolved.map(({ text: written, lang }, index): Part => {
    const text = setting.capitales === true ? written.toLocaleUpperCase(lang) : written;
    const second = stacked && index > 0;
    const police = setting.police ?? 'texte';
    const face = faceOf(second && police === 'texte' ? 'italique' : police);
    checkLetters(text, face, donnees);
    const scale = second ? SECOND : 1;
    return {
      text,
      lang,
      face,
      size: setting.taille * scale,
      minSize: Math.min(setting.tailleMin ?? setting.taille * MIN, setting.taille) * scale,
    };
  });
  if (parts.length === 0) return [];
  return stacked ? parts.map((part) => [part]) : [parts];
}
