/** The flat form of a passage: which keys a row may have, read off the dictionary. */
import {
  type BlockField,
  type ChoiceField,
  certification,
  type Field,
  isLeaf,
  isNillable,
  type LeafField,
  type ListField,
  passageCertification,
  walk,
} from '../dictionary/index.js';

/** What one cell of a row can hold: a value, or the compact list of the DigComp results. */
export type CellField = LeafField | ListField;

/** The certification of a row: `type` and `code` alone would say nothing in a table. */
export const CERTIFICATION_KEYS = {
  typeCertification: certification.children.type,
  codeCertification: certification.children.code,
  natureDeposant: certification.children.natureDeposant,
} as const satisfies Record<string, LeafField>;
export type CertificationKey = keyof typeof CERTIFICATION_KEYS;

/** Key of a row → name in a certification. */
export const certificationName = (key: string): string => key.replace(/Certification$/, '');

const isCell = (field: Field): field is CellField => isLeaf(field) || field.kind === 'list';

/** Elements below a block that a row may hold, each name once; what stands inside a list belongs to its cell. */
export function cellsBelow(field: Field): ReadonlyMap<string, CellField> {
  const cells = new Map<string, CellField>();
  const lists: string[] = [];
  for (const { name, field: child, ancestors } of walk('', field)) {
    if (ancestors.some((ancestor) => lists.includes(ancestor))) continue;
    if (child.kind === 'list') lists.push(name);
    if (isCell(child)) cells.set(name, child);
  }
  return cells;
}

export const PASSAGE_CELLS = cellsBelow(passageCertification);

/** Blocks that the schema lets be nil: a row says it with `null` under the name of the block. */
export const NILLABLE_BLOCKS: ReadonlyMap<string, BlockField | ChoiceField> = new Map(
  [...walk('', passageCertification)].flatMap(({ name, field }) =>
    (field.kind === 'block' || field.kind === 'choice') && isNillable(field, '1.1.5') ? [[name, field] as const] : [],
  ),
);

/** Every key that a row may have. */
export const LIGNE_KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(CERTIFICATION_KEYS),
  ...PASSAGE_CELLS.keys(),
  ...NILLABLE_BLOCKS.keys(),
]);

/** Names found in one branch of a choice and in no other, the one that identifies the branch first. */
const ownOf = (choice: ChoiceField, branch: Field): readonly string[] =>
  [...cellsBelow(branch).keys()].filter((name) =>
    Object.values(choice.children).every((other) => other === branch || !cellsBelow(other).has(name)),
  );

interface Branch {
  readonly all: ReadonlySet<string>;
  readonly own: readonly string[];
}
const BRANCHES: ReadonlyMap<Field, Readonly<Record<string, Branch>>> = new Map(
  [...walk('', passageCertification)].flatMap(({ field }) => {
    if (field.kind !== 'choice') return [];
    const branches = Object.entries(field.children).map(
      ([name, child]) => [name, { all: new Set(cellsBelow(child).keys()), own: ownOf(field, child) }] as const,
    );
    return [[field, Object.fromEntries(branches)] as const];
  }),
);

/** The cells of one branch of a choice: all of them, and those that no other branch has. */
export const branchCells = (choice: ChoiceField, branch: string): Branch => BRANCHES.get(choice)?.[branch] ?? { all: new Set(), own: [] };
