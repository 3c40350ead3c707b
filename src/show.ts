/** How a value looks in a French sentence. */

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
