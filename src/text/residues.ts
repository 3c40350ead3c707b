/**
 * What software writes where it knows nothing: spreadsheet errors, empty values of programming languages, dashes, « néant ».
 * Only whole texts: « Néant » within a sentence is a word.
 */
import { isNillable, isRequired, type Nature, type TextField } from '../dictionary/index.js';
import type { Finding, RuleContext } from '../rule.js';

const LONGEST = 20;

const WORDS = new Set(
  `nil,(nil),<nil>,null,(null),<null>,[null],none,undefined,nan,n/a,n.a.,n/d,n/c,n.c.,n/r,n.r.,s/o,néant,neant,inconnu,inconnue,inconnu(e),unknown,
  non renseigné,non renseignée,non renseigne,non renseigné(e),non communiqué,non communiquée,non communique,non connu,non connue,non précisé,
  non précisée,non défini,non disponible,pas renseigné,à renseigner,à compléter,a completer,sans objet,aucun,aucune,[object object],<na>`
    .split(',')
    .map((word) => word.trim()),
);
/** « NA » is « non acquis » on a mark sheet and « Na » a surname: only codes and places. */
const FOR_CODES_AND_PLACES = new Set(['na', 'nc', 'nr', 'vide']);
const BOOLEANS = new Set(['true', 'false']);
/** Written as a name, they are names: Nil is a first name, Null a surname, Aucun and None are communes. « None » for a person is Python's. */
const ALSO_NAMES: Partial<Record<Nature, RegExp>> = {
  nom: /^(?:Nil|Null|Nan)$/,
  prenom: /^(?:Nil|Nan)$/,
  lieu: /^(?:None|NONE|Aucun|AUCUN)$/,
};

const SCIENTIFIC = /^\d(?:[.,]\d+)?E[+-]\d{1,3}$/i;
const SPREADSHEET = /^#(?:[\p{Lu}\d/]{2,12}[!?]|N\/?[AD]|#*)$/iu;
const LIBREOFFICE = /^Err:5\d\d$/i;
const PUNCTUATION = /^[-–—_.…?!/\\]+$/;
const CROSSES = /^x+$/i;

/** Lower case of a letter of ASCII or Latin-1. */
const lower = (code: number): number => (code < 0x80 || (code >= 0xc0 && code <= 0xde) ? code | 0x20 : code);

/** First letter and length together tell nearly every name from these words, without the cost of its lower case. */
const shapeOf = (first: number, length: number): number => lower(first) * (LONGEST + 1) + length;
const SHAPES = new Set([...WORDS, ...FOR_CODES_AND_PLACES, ...BOOLEANS].map((word) => shapeOf(word.charCodeAt(0), word.length)));
const [X, E] = [0x78, 0x65];

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x250);

/** Whether the text stands for « nothing is known ». */
export function isResidue(text: string, nature: Nature): boolean {
  if (text.length > LONGEST) return false;
  const first = text.charCodeAt(0);
  if (isDigit(first)) return !isDigit(text.charCodeAt(1)) && SCIENTIFIC.test(text);
  if (!isLetter(first)) return PUNCTUATION.test(text) || SPREADSHEET.test(text) || WORDS.has(text.toLowerCase());
  const isProper = nature === 'nom' || nature === 'prenom' || nature === 'lieu';
  // Elsewhere a lone « X » may tick a box.
  if (lower(first) === X && CROSSES.test(text)) return isProper || text.length > 2;
  if (lower(first) === E && LIBREOFFICE.test(text)) return true;
  if (!SHAPES.has(shapeOf(first, text.length))) return false;
  const word = text.toLowerCase();
  if (WORDS.has(word)) return !ALSO_NAMES[nature]?.test(text);
  if (isProper && BOOLEANS.has(word)) return true;
  return (nature === 'code' || nature === 'lieu') && FOR_CODES_AND_PLACES.has(word);
}

/** Whether a rule of its own already refuses, for that field, anything that is no address or no known code. */
export const hasOwnJudge = (field: TextField, { schema }: RuleContext): boolean =>
  field.nature === 'lien' || (field.nature === 'code' && ((isRequired(field, schema) && !isNillable(field, schema)) || field.length === 1));

/** A value that says nothing becomes nil where the schema allows nil; elsewhere there is nothing to propose. */
export const proposeNil = (field: TextField, { schema }: RuleContext): Pick<Finding<object>, 'suggestion'> | undefined =>
  isNillable(field, schema) ? { suggestion: { value: null, label: 'déclarer la donnée inconnue (nil)' } } : undefined;

/** The end of a sentence about a value that says nothing. */
export const adviceFor = (field: TextField, { schema }: RuleContext): string => {
  if (isNillable(field, schema)) return 'si la donnée est inconnue, déclarez-la inconnue (nil)';
  return isRequired(field, schema) ? 'donnez la vraie valeur' : 'donnez la vraie valeur, ou retirez cette donnée, qui est facultative';
};
