/** The relations of a part to others, edited as text. */
import { DECLARATION, PACKAGE_RELATIONSHIPS } from '../markup.js';
import { resolveTarget } from '../read/relationships.js';
import { childrenNamed, scan, type XmlElement } from './scan.js';
import { appendInside, applyEdits, prefixedLike, removal } from './splice.js';

export interface Relation {
  readonly id: string;
  /** Last word of its type, which is all that the two dialects of the format share: `comments`, `vmlDrawing`. */
  readonly kind: string;
  /** Its type, whole. */
  readonly type: string;
  /** Name of the part; the address as it is written, for what is outside the package. */
  readonly target: string;
  readonly external: boolean;
}

const relation = (part: string, { attributes }: XmlElement): Relation => {
  const type = attributes.get('Type') ?? '';
  const target = attributes.get('Target') ?? '';
  const external = attributes.get('TargetMode') === 'External';
  return {
    id: attributes.get('Id') ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    type,
    target: external ? target : resolveTarget(part, target),
    external,
  };
};

export const relationsOf = (part: string, xml: string | undefined): Relation[] =>
  xml === undefined ? [] : childrenNamed(scan(xml), 'Relationship').map((element) => relation(part, element));

const NONE = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** `xl/comments1.xml`, told from `xl/worksheets/sheet1.xml`: `../comments1.xml`. exceljs fails on targets told from the root. */
export function targetFrom(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relation to those of a part; `type` is whole. */
export function addRelation(part: string, xml: string = NONE, { id, type, target }: Pick<Relation, 'id' | 'type' | 'target'>): string {
  const root = scan(xml);
  const added = `<Relationship Id="${id}" Type="${type}" Target="${targetFrom(part, target)}"/>`;
  return applyEdits(xml, [appendInside(xml, root, prefixedLike(root, added))]);
}

/** Removes some relations; nothing when none is left. */
export function removeRelations(xml: string, ids: readonly string[]): string | undefined {
  const all = childrenNamed(scan(xml), 'Relationship');
  const gone = all.filter(({ attributes }) => ids.includes(attributes.get('Id') ?? ''));
  return gone.length === all.length ? undefined : applyEdits(xml, gone.map(removal));
}

/** `rId7`, or whatever number is free. */
export function freeId(relations: readonly Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}
