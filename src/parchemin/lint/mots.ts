/** The words of a text, without what varies from one typist to the next: case, accents, blanks, hyphens, apostrophes. */
import { type Noeud, readSyntaxe } from '../champs/syntaxe.js';

interface Mot {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}
export interface Trouve {
  /** As it is written in the text. */
  readonly ecrit: string;
  /** The same, folded. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}
export interface Mots {
  /** The text as it is read: without the marks of the template. */
  readonly lu: string;
  /** The folded words, a bar where something stands between that is no blank: ` fait a lyon | le `. */
  readonly folded: string;
  readonly words: readonly (Mot & { readonly at: number })[];
}

// A soft hyphen or a zero-width mark inside a word would hide it.
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of one phrase: « bac + 3 », « sous-réserve », « logo_france-compétences ». */
const LINK = /^[\s\-‐‑_'’+«»“”"]*$/;

/** ß and œ have no decomposition. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss');

/** The forms of an agreement are read; any other field is a gap. */
const readAll = (noeuds: readonly Noeud[], optional: boolean): string =>
  noeuds
    .map((noeud) => {
      if ('texte' in noeud) return noeud.texte;
      if ('formes' in noeud) return Object.values(noeud.formes).join(' | ');
      if ('champ' in noeud) return ' | ';
      return optional ? readAll(noeud.facultative, optional) : ' | ';
    })
    .join('');

/** The words of a text that is no template: a title, the name of a file. */
export function motsLus(texte: string): Mots {
  const lu = texte.normalize('NFC').replace(HIDDEN, '');
  const words: (Mot & { at: number })[] = [];
  let folded = ' ';
  let last = 0;
  for (const { 0: word, index } of lu.matchAll(WORD)) {
    if (!LINK.test(lu.slice(last, index))) folded += '| ';
    last = index + word.length;
    words.push({ folded: fold(word), start: index, end: last, at: folded.length });
    folded += `${fold(word)} `;
  }
  if (!LINK.test(lu.slice(last))) folded += '| ';
  return { lu, folded, words };
}

/**
 * The words of a text of a model. `facultatif: false` leaves out the optional parts: what is left is there for everybody.
 *
 * @example motsDe('Fait à Lyon, le {{delivrance.date}}').folded // ' fait a lyon | le | '
 */
export const motsDe = (texte: string, { facultatif = true }: { facultatif?: boolean } = {}): Mots =>
  motsLus(readAll(readSyntaxe(texte).noeuds, facultatif));

/** Every place where the words match; `pattern` is written in folded words parted by one blank. */
export function cherche({ lu, folded, words }: Mots, pattern: string): Trouve[] {
  return [...folded.matchAll(new RegExp(`(?<= )(?:${pattern})(?= )`, 'gu'))].flatMap(({ 0: found, index }) => {
    const first = words.find(({ at }) => at === index);
    const last = words.find((word) => word.at + word.folded.length === index + found.length);
    return first && last ? [{ ecrit: lu.slice(first.start, last.end), folded: found, start: first.start, end: last.end }] : [];
  });
}

/** A text as a pattern: its own words, in their order. */
export const motif = (texte: string): string =>
  motsLus(texte)
    .words.map(({ folded }) => folded)
    .join(' (?:\\| )?');

/** Whether the text says it, whatever the case, the accents and the blanks. */
export const dit = (mots: Mots, texte: string): boolean => motif(texte) !== '' && cherche(mots, motif(texte)).length > 0;
