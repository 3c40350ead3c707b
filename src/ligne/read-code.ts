/** A value of a closed list, written as its code, its French label or one of the ways that people have of writing it. */
import type { Fault } from '../diagnostic.js';
import type { Nomenclature } from '../dictionary/index.js';
import { fold } from '../text/nearest.js';
import { synonymsOf, todaysValue } from './former-values.js';
import type { CellField } from './ligne-fields.js';

/** « Par admission » for « Par admission (dossier, notes, jury) », « B2 » for « B2 – utilisateur indépendant ». */
const short = (label: string): string => label.replace(/ [(–].*$/, '');

interface Table {
  /** Labels, as they are written: most cells hold one, and folding it costs ten times more. */
  readonly labels: ReadonlyMap<string, string>;
  /** Every way of writing a value, folded; one that may mean two values is left out. */
  readonly folded: ReadonlyMap<string, string>;
}
const tables = new WeakMap<Nomenclature, Table>();

function tableOf(values: Nomenclature): Table {
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
  const certain = Object.entries(values).filter(([, label]) => table.has(fold(label)));
  const made = { labels: new Map(certain.map(([code, label]) => [label, code])), folded: table };
  tables.set(values, made);
  return made;
}

/** The code meant; the text itself when it means none. */
export function readCode(text: string, values: Nomenclature): string {
  if (Object.hasOwn(values, text)) return text;
  const { labels, folded } = tableOf(values);
  return labels.get(text) ?? todaysValue(values, text) ?? folded.get(fold(text)) ?? text;
}

/** The list of a field: one that the schema imposes, or one that the dictionary suggests. */
export const valuesOf = (field: CellField): Nomenclature | undefined =>
  field.kind === 'code' ? field.values : field.kind === 'text' ? field.suggested : undefined;

export function formerFault(text: string, values: Nomenclature | undefined): Pick<Fault, 'code' | 'params'> | undefined {
  const replacement = values && todaysValue(values, text);
  return replacement === undefined ? undefined : { code: 'valeur-ancienne', params: { value: text, replacement } };
}
