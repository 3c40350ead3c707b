/** The columns that a table of passages may have, read off the dictionary, and how a heading names them. */
import { certificateur, type Field, flux, isLeaf, type LeafField } from '../dictionary/index.js';
import { CERTIFICATION_KEYS, type CellField, certificationName, PASSAGE_CELLS } from '../ligne/ligne-fields.js';
import { fold } from '../text/nearest.js';

export interface Column {
  /** Key of a row (`nomNaissance`); of the envelope, the path (`emetteur.idClient`). */
  readonly name: string;
  readonly label: string;
  /** Number in the official dictionary. */
  readonly number?: string;
  readonly field: CellField;
  /** The same for every passage of a file: read to be compared, never sent row by row. */
  readonly envelope?: true;
  /** Name of the element in the file, where it is not that of the column. */
  readonly element?: string;
}

const column = (name: string, field: CellField, more: Partial<Column> = {}): Column => ({
  name,
  label: field.label,
  ...(field.number && { number: field.number }),
  field,
  ...more,
});

/** The leaves of a block of the envelope, its sub-blocks left out. */
const leaves = (prefix: string, block: Extract<Field, { kind: 'block' }>): Column[] =>
  Object.entries(block.children).flatMap(([name, field]: [string, Field]) =>
    isLeaf(field) ? [column(prefix + name, field as LeafField, { envelope: true, element: name })] : [],
  );

export const COLUMNS: readonly Column[] = [
  ...leaves('', flux),
  ...leaves('emetteur.', flux.children.emetteur),
  ...leaves('certificateur.', certificateur),
  ...Object.entries(CERTIFICATION_KEYS).map(([name, field]) => column(name, field, { element: certificationName(name) })),
  ...[...PASSAGE_CELLS].map(([name, field]) => column(name, field)),
];

/** A column that the refused rows carry, and that is ignored when they are given again. */
export const REASONS = 'Motifs du refus';

/** A number alone or before a name, `5.10` or `5,10 Date…`; French spreadsheets write the comma. */
const NUMBER = /^(\d{1,2})[.,](\d{1,2})(?:$|[\s.:–-]+(.*)$)/;

const byFold = new Map<string, Column[]>();
for (const each of COLUMNS)
  for (const key of new Set([each.name, each.label, each.element ?? each.name].map(fold)))
    byFold.set(key, [...(byFold.get(key) ?? []), each]);

/** The columns that a heading may mean: its element name, its French label or its number, whatever the case and the accents. */
export function columnsNamed(heading: string): readonly Column[] {
  const trimmed = heading.trim();
  const [, block, rank, rest = ''] = NUMBER.exec(trimmed) ?? [];
  if (block === undefined) return byFold.get(fold(trimmed)) ?? [];
  const numbered = COLUMNS.filter(({ number }) => number === `${block}.${rank}`);
  return rest === '' ? numbered : numbered.filter((each) => columnsNamed(rest).includes(each));
}
