/** The elements as the pages of `docs/balises/` need them: each with its file and its places. */
import { type Element, exists, type Field, flux, isNillable, isRequired, type SchemaVersion, walk } from '../../src/dictionary/index.js';

/** From the root to the element itself. */
export type Place = readonly Element[];

/** One element of the dictionary; the same one may stand at several places. */
export interface Balise {
  readonly file: string;
  readonly name: string;
  readonly field: Field;
  readonly places: readonly Place[];
}

const ELEMENTS = [...walk('flux', flux)];
const stepsOf = ({ ancestors, name }: Element): string => [...ancestors, name].join('/');
const BY_STEPS = new Map(ELEMENTS.map((element) => [stepsOf(element), element]));

const placeOf = (element: Element): Place =>
  [...element.ancestors, element.name].flatMap((_, index, steps) => BY_STEPS.get(steps.slice(0, index + 1).join('/')) ?? []);

/** Two elements that share nothing but their name are told apart by their parent. */
const fileOf = ({ name, field, ancestors }: Element): string =>
  ELEMENTS.every((other) => other.name !== name || other.field === field) ? `${name}.md` : `${name}-${ancestors.at(-1)}.md`;

export const BALISES: readonly Balise[] = ELEMENTS.filter(
  ({ field }, index) => ELEMENTS.findIndex((other) => other.field === field) === index,
).map((element) => ({
  file: fileOf(element),
  name: element.name,
  field: element.field,
  places: ELEMENTS.filter(({ field }) => field === element.field).map(placeOf),
}));

export const parentOf = (place: Place): Field | undefined => place.at(-2)?.field;

/** How many times the element stands in its parent, in words. */
export function cardinality(place: Place, schema: SchemaVersion): string {
  const field = place.at(-1)?.field ?? flux;
  if (!place.every((step) => exists(step.field, schema))) return "n'existe pas";
  const parent = parentOf(place);
  const once = isRequired(field, schema) ? '1' : '0 ou 1';
  const times = parent?.kind === 'list' ? `${parent.mayBeEmpty ? 0 : 1} à n` : parent?.kind === 'choice' ? '1, au choix' : once;
  return isNillable(field, schema) ? `${times}, nil admis` : times;
}

/** Path in the model: an item of a list is known by its index. */
export const keyOf = (place: Place): string =>
  place.slice(1).reduce((key, { name }, index) => {
    if (place[index]?.field.kind === 'list') return `${key}[0]`;
    return key === '' ? name : `${key}.${name}`;
  }, '');

/** The numbered block of the dictionary that the element belongs to; the document itself for the header. */
export function blockOf({ places }: Balise): Field {
  const [place = []] = places;
  return place.findLast(({ field }) => field.kind === 'block' && field.number !== undefined)?.field ?? flux;
}
