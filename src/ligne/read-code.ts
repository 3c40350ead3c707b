/** A value of a closed list, written as its code, its French label or one of the ways that people have of writing it. */
import type { Fault } from '../diagnostic.js';
import type { Nomenclature } from '../dictionary/index.js';
import { fold } from '../text/nearest.js';
import { synonymsOf, todaysValue } from './former-values.js';
import type { CellField } from './ligne-fields.js';

/** « Par admission » for « Par admission (dossier, notes, jury) », « B2 » for « B2 – utilisateur indépendant ». */
const short = (label: string): string => label.replace(/ [(–].*$/, '');

const tables = new WeakMap<Nomenclature, ReadonlyMap<string, string>>();

/** Every way of writing the values of a nomenclature, folded; one that may mean two values means none. */
function tableOf(values: Nomenclature): ReadonlyMap<string, string> {
  const known = tables.get(values);
  if (known) return known;
  const table = new Map<string, string>();
  const doubtful = new Set<string>();
  const written = [
    ...Object.entries(values).flatMap(([code, label]) => [code, label, short(label)].map((text) => [text, code] as const)),
    ...Object.entries(synonymsOf(values)),
  ];
  for (const [text, code] of written) {
    const key = fold(text);
    if ((table.get(key) ?? code) !== code) doubtful.add(key);
    table.set(key, code);
  }
  for (const key of doubtful) table.delete(key);
  tables.set(values, table);
  return table;
}

/** The code meant; the text itself when it means none. */
export const readCode = (text: string, values: Nomenclature): string =>
  Object.hasOwn(values, text) ? text : (todaysValue(values, text) ?? tableOf(values).get(fold(text)) ?? text);

/** The list of a field: one that the schema imposes, or one that the dictionary suggests. */
export const valuesOf = (field: CellField): Nomenclature | undefined =>
  field.kind === 'code' ? field.values : field.kind === 'text' ? field.suggested : undefined;

export function formerFault(text: string, values: Nomenclature | undefined): Pick<Fault, 'code' | 'params'> | undefined {
  const replacement = values && todaysValue(values, text);
  return replacement === undefined ? undefined : { code: 'valeur-ancienne', params: { value: text, replacement } };
}
