/** Key and what varies → the JDK's sentence. */
import { SCHEMA_SENTENCES, type SchemaKey } from './schema-sentences.js';
import { SYNTAX_SENTENCES } from './syntax-sentences.js';

export const SENTENCES = { ...SCHEMA_SENTENCES, ...SYNTAX_SENTENCES } as const;

/** Clé d'une phrase du JDK, `cvc-maxLength-valid`. */
export type XercesKey = keyof typeof SENTENCES;

type NamesIn<Sentence extends string> = Sentence extends `${string}‹${infer Name}›${infer Rest}` ? Name | NamesIn<Rest> : never;
/** Ce qui varie dans la phrase d'une clé, par nom. */
export type XercesArgs<Key extends XercesKey = XercesKey> = Readonly<Record<NamesIn<(typeof SENTENCES)[Key]>, string | number>>;
type Given<Key extends XercesKey> = [NamesIn<(typeof SENTENCES)[Key]>] extends [never] ? [] : [args: XercesArgs<Key>];

/** Cuts a sentence at what varies; what varies is at the odd places. */
export const partsOf = (sentence: string): readonly string[] => sentence.split(/[‹›]/);

export const isSchemaKey = (key: XercesKey): key is SchemaKey => Object.hasOwn(SCHEMA_SENTENCES, key);

/**
 * La phrase française du JDK, telle que le portail la recopie.
 * @example formatXerces('cvc-type.3.1.3', { value: 'X', element: 'cpf:sexe' })
 */
export function formatXerces<Key extends XercesKey>(key: Key, ...[args]: Given<Key>): string {
  const given = (args ?? {}) as Readonly<Record<string, string | number>>;
  const said = partsOf(SENTENCES[key]).map((part, index) => (index % 2 === 0 ? part : String(given[part])));
  return `${isSchemaKey(key) ? `${key} : ` : ''}${said.join('')}`;
}
