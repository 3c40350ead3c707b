/** Which columns the workbook has, in which order, and how much each is due. Read off the dictionary. */
import {
  certification,
  childrenOf,
  exists,
  type Field,
  identificationTitulaire,
  isLeaf,
  type Obligation,
  obligationOf,
  passageCertification,
  type SchemaVersion,
} from '../../dictionary/index.js';
import type { Identification } from '../../ligne/ligne.js';
import { CERTIFICATION_KEYS } from '../../ligne/ligne-fields.js';
import { COLUMNS, CONTACT_COLUMNS, type Column } from '../headings/columns.js';

export interface TemplateColumn extends Column {
  readonly obligation: Obligation;
  /** When a conditional column is to be filled in. */
  readonly condition?: string;
  /** Title of the block above it; columns of one block stand together. */
  readonly band: string;
}

export interface Wanted {
  readonly schema: SchemaVersion;
  readonly onlyDue: boolean;
  readonly identifications: readonly Identification[];
  readonly contact: boolean;
  /** Columns that there must be whatever the rest says. */
  readonly kept: ReadonlySet<string>;
}

/** A cell in its place; the blocks from the passage down. */
interface Place {
  readonly name: string;
  readonly field: Field;
  readonly blocks: readonly Field[];
}

/** The branches of the way of identifying the person that are wanted; of any other choice, all. */
const branchesOf = (field: Field, { identifications }: Wanted): readonly (readonly [name: string, child: Field])[] =>
  Object.entries(childrenOf(field)).filter(
    ([name]) => field !== identificationTitulaire || identifications.some((identification) => identification === name),
  );

function* placesBelow(name: string, field: Field, blocks: readonly Field[], wanted: Wanted): Generator<Place> {
  if (!exists(field, wanted.schema)) return;
  if (isLeaf(field) || field.kind === 'list') yield { name, field, blocks };
  else for (const [childName, child] of branchesOf(field, wanted)) yield* placesBelow(childName, child, [...blocks, field], wanted);
}

/** Whether every passage, or every passage identified that way, has it. */
const isDue = ({ field, blocks }: Place): boolean => ![field, ...blocks].some(({ optional }) => optional);

/** The choice that a cell depends on, its branches that are wanted, and the one that the cell stands in. */
function choiceOf({ blocks }: Place, wanted: Wanted): { readonly all: number; readonly branch: Field } | undefined {
  const index = blocks.findLastIndex((block) => block.kind === 'choice' && branchesOf(block, wanted).length > 1);
  const [choice, branch] = [blocks[index], blocks[index + 1]];
  return choice && branch && { all: branchesOf(choice, wanted).length, branch };
}

/** What the branches of a choice ask for; the name of birth stands in two of them. */
function obligationIn([first, ...others]: readonly [Place, ...Place[]], wanted: Wanted): Pick<TemplateColumn, 'obligation' | 'condition'> {
  const { field } = first;
  const own = { obligation: obligationOf(field), ...(field.condition && { condition: field.condition }) };
  const choice = choiceOf(first, wanted);
  if (!isDue(first) || !choice || others.length + 1 === choice.all) return own;
  const branches = [first, ...others].flatMap((place) => choiceOf(place, wanted)?.branch ?? []);
  const { condition, definition } = choice.branch;
  const several = `À remplir pour ${branches.map(({ label }) => `« ${label} »`).join(' ou ')}.`;
  return { obligation: 'sous-condition', condition: field.condition ?? (branches.length > 1 ? several : (condition ?? definition)) };
}

const titled = ({ number, label }: Field): string => `${number} · ${label}`;
const blockOf = ({ blocks }: Place): Field => blocks.findLast(({ number }) => number !== undefined) ?? passageCertification;

/** What names the passage, who the person is, then what was obtained, and last the blocks that nobody has to fill in. */
function rankOf(place: Place): number {
  if (place.field === passageCertification.children.idTechnique) return 0;
  if (place.blocks.includes(identificationTitulaire)) return 100 + Number(blockOf(place).number);
  return (blockOf(place).optional ? 300 : 200) + Number(blockOf(place).number);
}

/** `5 · Passage de certification` stands above its first column, and again, further on, above the others. */
function bandOf(place: Place): string {
  const title = titled(blockOf(place));
  return blockOf(place) === passageCertification && rankOf(place) > 0 ? `${title} (suite)` : title;
}

const columnNamed = new Map(COLUMNS.filter(({ envelope }) => !envelope).map((column) => [column.name, column]));

const contactColumns: readonly TemplateColumn[] = CONTACT_COLUMNS.map((column) => ({
  ...column,
  obligation: 'facultatif',
  band: 'Contact (non transmis à la CDC)',
}));

/** The columns of the sheet to fill in, from left to right. */
export function templateColumns(wanted: Wanted): readonly TemplateColumn[] {
  const places = [
    ...Object.entries(CERTIFICATION_KEYS).map(([name, field]): Place => ({ name, field, blocks: [certification] })),
    ...placesBelow('', passageCertification, [], wanted),
  ];
  const kept = places.filter(
    (place) => exists(place.field, wanted.schema) && (!wanted.onlyDue || isDue(place) || wanted.kept.has(place.name)),
  );
  kept.sort((a, b) => rankOf(a) - rankOf(b));
  const byName = new Map<string, [Place, ...Place[]]>();
  for (const place of kept) byName.get(place.name)?.push(place) ?? byName.set(place.name, [place]);
  const columns = [...byName].flatMap(([name, all]): TemplateColumn[] => {
    const column = columnNamed.get(name);
    return column ? [{ ...column, ...obligationIn(all, wanted), band: bandOf(all[0]) }] : [];
  });
  return [...columns, ...(wanted.contact ? contactColumns : [])];
}
