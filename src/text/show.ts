/** How a value looks in a French sentence. */
import type { Kind } from '../dictionary/index.js';

/** Any value, shortened for a sentence. */
export function show(value: unknown): string {
  // Cut before it is spread: a cell may hold a million characters.
  const text =
    typeof value === 'string'
      ? `« ${value.slice(0, 200)} »`
      : typeof value === 'object' && value !== null
        ? describe(value)
        : String(value);
  const characters = [...text];
  return (characters.length > 80 ? `${characters.slice(0, 76).join('')}… »` : text).replace(/\p{Cc}/gu, '�');
}
const describe = (value: object): string => (Array.isArray(value) ? 'une liste' : value instanceof Date ? 'un objet Date' : 'un bloc');

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  bigint: 'un entier de type BigInt',
  boolean: 'un booléen',
  function: 'une fonction',
  symbol: 'un symbole',
};
/** What sort of value it is, where the value itself is not to be shown. */
export const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? describe(value) : (KINDS[typeof value] ?? String(value));

/** What an element is made of, by kind of element. */
export const EXPECTED = {
  text: 'un texte',
  code: 'un texte',
  boolean: 'true ou false',
  integer: 'un nombre entier',
  date: 'une date AAAA-MM-JJ',
  dateTime: 'un horodatage',
  block: 'un bloc de données',
  choice: 'un bloc de données',
  list: 'une liste',
} as const satisfies Record<Kind, string>;
