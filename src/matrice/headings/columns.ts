/** The columns that a table of passages may have, read off the dictionary, and how a heading names them. */
import { certificateur, type Field, flux, isLeaf, type LeafField, text } from '../../dictionary/index.js';
import { CERTIFICATION_KEYS, type CellField, certificationName, PASSAGE_CELLS } from '../../ligne/ligne-fields.js';
import type { LignePassage } from '../../ligne/ligne-model.js';
import { fold } from '../../text/nearest.js';

/** Names that tables of other tools are checked against when they are compiled. */
export type ColumnName =
  | Exclude<keyof LignePassage, 'modalitesInscription'>
  | 'emetteur.idClient'
  | `certificateur.${'idClient' | 'idContrat'}`
  | 'courriel'
  | 'telephone';

export interface Column {
  /** Key of a row (`nomNaissance`); of the envelope, the path (`emetteur.idClient`). */
  readonly name: string;
  readonly label: string;
  /** Number in the official dictionary. */
  readonly number?: string;
  readonly field: CellField;
  /** The same for every passage of a file: read to be compared, never sent row by row. */
  readonly envelope?: true;
  /** How to reach the person: read, never sent. */
  readonly contact?: true;
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

/** What a school knows beside, and the norm has no place for. */
export const CONTACT_COLUMNS: readonly Column[] = [
  column(
    'courriel',
    text('Courriel', {
      max: 254,
      optional: true,
      example: 'zoe.martin@exemple.fr',
      definition: "Adresse électronique de la personne, pour lui écrire ; elle n'est jamais envoyée à la CDC.",
    }),
    { contact: true },
  ),
  column(
    'telephone',
    text('Téléphone', {
      max: 30,
      optional: true,
      example: '06 12 34 56 78',
      definition: "Numéro de téléphone de la personne ; il n'est jamais envoyé à la CDC.",
    }),
    { contact: true },
  ),
];

/** Other titles that such columns bear. */
const CONTACT_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  courriel: ['E-mail', 'Mail', 'Adresse e-mail', 'Adresse mail', 'Adresse électronique', 'Adresse courriel', 'Courrier électronique'],
  telephone: ['Tél.', 'Portable', 'Mobile', 'Phone', 'Numéro de téléphone', 'N° de téléphone', 'Téléphone portable', 'Téléphone mobile'],
};

/** A column that the refused rows carry, and that is ignored when they are given again. */
export const REASONS = 'Motifs du refus';

/** A number alone or before a name, `5.10` or `5,10 Date…`; French spreadsheets write the comma. */
const NUMBER = /^(\d{1,2})[.,](\d{1,2})(?:$|[\s.:–-]+(.*)$)/;

const byFold = new Map<string, Column[]>();
for (const each of [...COLUMNS, ...CONTACT_COLUMNS])
  for (const key of new Set([each.name, each.label, each.element ?? each.name, ...(CONTACT_SYNONYMS[each.name] ?? [])].map(fold)))
    byFold.set(key, [...(byFold.get(key) ?? []), each]);

const byName = new Map([...COLUMNS, ...CONTACT_COLUMNS].map((each) => [each.name, each]));

/** The columns of these names. */
export const columnsOf = (names: readonly ColumnName[]): readonly Column[] =>
  names.flatMap((name) => {
    const found = byName.get(name);
    return found ? [found] : [];
  });

/** The columns that a heading may mean: its element name, its French label or its number, whatever the case and the accents. */
export function columnsNamed(heading: string): readonly Column[] {
  const trimmed = heading.trim();
  const [, block, rank, rest = ''] = NUMBER.exec(trimmed) ?? [];
  if (block === undefined) return byFold.get(fold(trimmed)) ?? [];
  const numbered = COLUMNS.filter(({ number }) => number === `${block}.${rank}`);
  return rest === '' ? numbered : numbered.filter((each) => columnsNamed(rest).includes(each));
}
