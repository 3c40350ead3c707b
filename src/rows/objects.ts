/** Rows that a program already holds: flat rows, or passages beside their certification. */
import type { PassageDepose } from '../depot/grouping.js';
import type { LignePassage } from '../ligne/ligne-model.js';
import { certificationKeys, type InputRow, type RowEvent } from './row.js';

/** De quoi joindre une personne ; jamais envoyé à la CDC. */
export interface ContactPersonne {
  readonly courriel?: string;
  readonly telephone?: string;
}

/** Une ligne plate, ou un passage et sa certification ; et de quoi joindre la personne, pour la liste des envois de son parchemin. */
export type DepotItem = (LignePassage | PassageDepose) & { readonly contact?: ContactPersonne };

function rowOf({ contact, ...item }: DepotItem, line: number): InputRow {
  const isPassage = 'passage' in item && 'certification' in item;
  const data = isPassage ? { ...certificationKeys({ ...item.certification }), ...item.passage } : { ...item };
  const at = { envelope: {}, diagnostics: [], origin: { line }, placeOf: () => undefined, ...(contact && { contact: { ...contact } }) };
  return { shape: isPassage ? 'passage' : 'ligne', data, raw: data, ...at };
}

/** Met ce qu'un programme tient déjà (curseur SQL, tableau) sous la forme que `generateDepot` et `checkRows` lisent. */
export async function* rowsOf(items: Iterable<DepotItem> | AsyncIterable<DepotItem>): AsyncGenerator<RowEvent, void, undefined> {
  let line = 0;
  for await (const item of items) yield { type: 'row', row: rowOf(item, ++line) };
}
