/**
 * What a sentence of the CDC about one passage is: how it is recognised, and what it means.
 * Source: the accusés that certifiers have published (Pix, QM124); no code comes with the sentence, and no list of them exists.
 */
import { intended } from '../../text/misread.js';
import type { CategorieKO } from '../accuse.js';

/** Étape de la recherche du titulaire : 1, nom, prénom, sexe et année ; 2, mois et jour ; 3, lieu et données facultatives. */
export type Etape = 1 | 2 | 3;

export interface Sentence {
  /** Name of the file. */
  readonly code: string;
  /** Against the `plain` text of a message. */
  readonly pattern: RegExp;
  readonly categorie: CategorieKO;
  readonly etape: Etape | null;
  /** French, for a school secretary. */
  readonly sens: string;
  readonly conseil: string;
}

const WITHOUT_ACCENT: Readonly<Record<string, string>> = { À: 'A', É: 'E', È: 'E' };

/** Declares a sentence. In its pattern, a letter with an accent may have lost it, or be lost with it (« crit?res »). */
export const sentence = (definition: Sentence): Sentence => ({
  ...definition,
  pattern: new RegExp(definition.pattern.source.replace(/[ÀÉÈ]/g, (letter) => `[${WITHOUT_ACCENT[letter]} ]?`)),
});

/** The known sentences have two hundred characters, and an idTechnique 255. Also what bounds the time that a pattern takes. */
const LONGEST = 1000;

/**
 * Capitals without accents, one space between the words: what is left of a message once case, accents, punctuation, entities and
 * blanks of all kinds are put aside. The identifiers inside keep their letters and digits.
 */
export function plain(message: string): string {
  const text = message.slice(0, LONGEST);
  return (intended(text) ?? text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}
