/** The elements of the dictionary that a sentence of the JDK may speak of. */
import { type CodeField, childrenOf, type Element, exists, type Field, flux, type SchemaVersion } from '../../dictionary/index.js';

export interface KnownElement extends Element {
  readonly parent: KnownElement | undefined;
  /** Way from the root, as in the model: `emetteur.certificateurs.certificateur.certifications[].code`. */
  readonly path: string;
}

function* known(name: string, field: Field, parent?: KnownElement): Generator<KnownElement> {
  const way = parent === undefined ? '' : parent.field.kind === 'list' ? `${parent.path}[]` : `${parent.path}.${name}`.replace(/^\./, '');
  const ancestors = parent ? [...parent.ancestors, parent.name] : [];
  const element: KnownElement = { name, field, ancestors, parent, path: way };
  yield element;
  for (const [childName, child] of Object.entries(childrenOf(field))) yield* known(childName, child, element);
}

/** Each element at each of its places, in the order of the schema. */
export const ELEMENTS: readonly KnownElement[] = [...known('flux', flux)];

const named = (field: Field | undefined): string => (field && 'type' in field ? field.type : '');
const ANONYMOUS = '#AnonType_';
const declaredTwice = (element: KnownElement): boolean => ELEMENTS.some((other) => other !== element && other.field === element.field);

/** What the JDK calls the types without a name: after the element, then the named type around it; an element of its own has none around. */
const typeNames = (element: KnownElement): string[] => [
  `${ANONYMOUS}${element.name}${named(element.parent?.field)}`,
  ...(declaredTwice(element) ? [ANONYMOUS + element.name] : []),
];

let byType: Map<string, KnownElement[]> | undefined;
function ofType(type: string): readonly KnownElement[] {
  byType ??= new Map();
  if (byType.size === 0)
    for (const element of ELEMENTS) for (const each of typeNames(element)) byType.set(each, [...(byType.get(each) ?? []), element]);
  return byType.get(type) ?? ELEMENTS.filter(({ field }) => named(field) === type);
}

/** What a sentence, or the place that it gives, tells about the element at fault. */
export interface Clues {
  /** With or without indexes. */
  readonly path?: string | null | undefined;
  readonly element?: string | undefined;
  readonly type?: string | undefined;
  /** `[A1, A2]`: the values that are admitted. */
  readonly values?: string | undefined;
}

const listed = (field: CodeField): string => Object.keys(field.values).join(', ');

/** The surest clue first; several elements when the name alone is known and stands at several places. */
export function elementsFor({ path, element, type, values }: Clues): readonly KnownElement[] {
  const isNamed = (each: KnownElement): boolean => element === undefined || each.name === element;
  const finds: (readonly KnownElement[])[] = [
    typeof path === 'string' ? ELEMENTS.filter((each) => each.path === path.replace(/\[\d+\]/g, '[]')) : [],
    type?.startsWith(ANONYMOUS) ? ofType(type) : [],
    element === undefined ? [] : ELEMENTS,
    values === undefined ? [] : ELEMENTS.filter(({ field }) => field.kind === 'code' && `[${listed(field)}]` === values),
  ];
  for (const found of finds) {
    const agreeing = found.filter(isNamed);
    if (agreeing.length > 0) return agreeing;
  }
  return [];
}

/** The containers that have all these children in one version of the schema. */
export const containersOf = (names: readonly string[], schema: SchemaVersion): readonly KnownElement[] =>
  ELEMENTS.filter(({ field }) => {
    const children = childrenOf(field);
    return names.every((name) => Object.hasOwn(children, name) && exists(children[name] as Field, schema));
  });

export const isKnownName = (name: string): boolean => ELEMENTS.some((each) => each.name === name);

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(' ou ');
export const labelOf = (elements: readonly KnownElement[]): string => distinct(elements.map(({ field }) => field.label));
export const numeroOf = (elements: readonly KnownElement[]): string | null =>
  distinct(elements.flatMap(({ field }) => (field.number === undefined ? [] : [field.number]))) || null;
