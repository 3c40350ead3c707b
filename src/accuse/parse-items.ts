/** The fields of a passage or of an error of the file → what the accusé says of it. */
import type { CategorieKO, ErreurFichier, PassageKO } from './accuse.js';
import { categorieOf } from './messages/index.js';
import type { Remarks } from './parse-remarks.js';
import type { FieldName } from './parse-structure.js';

export type Fields = ReadonlyMap<FieldName, string>;

/** Where an item stands: in `Accuse`, and in the document. */
export interface ItemPlace {
  readonly path: string;
  readonly offset: number;
}

/** An accusé has a few sentences, each thousands of times. Small: a text cut out of a document keeps its whole chunk in memory. */
const MAX_KNOWN = 64;

export class Categories {
  readonly #known = new Map<string, CategorieKO>();

  of(message: string | null): CategorieKO {
    if (message === null) return categorieOf(message);
    const known = this.#known.get(message);
    if (known !== undefined) return known;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    const categorie = categorieOf(message);
    this.#known.set(message, categorie);
    return categorie;
  }
}

const missing = <Name extends FieldName>(fields: Fields, names: readonly Name[]): Name[] => names.filter((name) => !fields.has(name));

export function passageKO(fields: Fields, place: ItemPlace, categories: Categories, remarks: Remarks): PassageKO {
  const idTechnique = fields.get('idTechnique') ?? null;
  const messageErreur = fields.get('messageErreur') ?? null;
  const names = missing(fields, ['idTechnique', 'messageErreur']);
  if (names.length > 0) {
    const known = idTechnique === null ? {} : { idTechnique };
    // Beside a sentence the code says nothing more.
    const code = messageErreur === null ? fields.get('codeErreur') : undefined;
    const params = { kind: 'un passage refusé', names, ...known, ...(code !== undefined && { code }) };
    remarks.say('accuse-element-incomplet', params, { ...place, ...known });
  }
  return { idTechnique, messageErreur, categorie: categories.of(messageErreur) };
}

const WHOLE = /^0*[1-9][0-9]{0,14}$/;

/** A place counted from 1, or nothing: the validator of the CDC writes -1 when it does not know. */
function numberIn(fields: Fields, name: 'ligne' | 'colonne', { path, offset }: ItemPlace, remarks: Remarks): number | null {
  const value = fields.get(name);
  if (value === undefined) return null;
  if (WHOLE.test(value)) return Number(value);
  remarks.say('accuse-nombre-illisible', { name, value }, { path: `${path}.${name}`, offset });
  return null;
}

export function erreurFichier(fields: Fields, place: ItemPlace, remarks: Remarks): ErreurFichier {
  const names = missing(fields, ['type', 'message', 'ligne', 'colonne']);
  if (names.length > 0) remarks.say('accuse-element-incomplet', { kind: 'une erreur', names }, place);
  return {
    type: fields.get('type') ?? null,
    message: fields.get('message') ?? '',
    ligne: numberIn(fields, 'ligne', place, remarks),
    colonne: numberIn(fields, 'colonne', place, remarks),
  };
}
