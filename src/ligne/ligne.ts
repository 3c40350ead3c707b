/** A row ⇄ a passage. The row holds every datum under the name of its element, whatever the block. */
import {
  type BlockField,
  type ChoiceField,
  childrenOf,
  exists,
  type Field,
  identificationTitulaire,
  isNillable,
  isRequired,
  passageCertification,
  type SchemaVersion,
} from '../dictionary/index.js';
import type { PassageCertification } from '../model.js';
import { branchCells, LIGNE_KEYS, NILLABLE_BLOCKS, PASSAGE_CELLS } from './ligne-fields.js';
import type { LignePassage } from './ligne-model.js';

/** Une voie d'identification du titulaire. */
export type Identification = keyof typeof identificationTitulaire.children;

export interface LigneOptions {
  /** Version of the schema aimed at; `1.1.5` unless told. */
  schema?: SchemaVersion;
  /** The way of identification to send when the row holds it; else NIR, then training file, then civil status. */
  identification?: Identification;
}

export type Row = Readonly<Record<string, unknown>>;

const PREFERENCE: readonly Identification[] = ['identifiantNational', 'dossierFormation', 'titulaire'];

const isGiven = (row: Row, name: string): boolean => row[name] !== undefined && row[name] !== null;

/** A branch is there when what identifies it is: the NIR, the file number; of the civil status, anything. */
function holdsBranch(row: Row, choice: ChoiceField, branch: string): boolean {
  const { own } = branchCells(choice, branch);
  return (branch === 'titulaire' ? own : own.slice(0, 1)).some((name) => isGiven(row, name));
}

/** The branches of a choice in the order in which they are taken. */
function ordered(choice: ChoiceField, { schema = '1.1.5', identification }: LigneOptions): readonly string[] {
  if (choice !== identificationTitulaire) return Object.keys(choice.children);
  const rank = (name: Identification): number =>
    (exists(identificationTitulaire.children[name], schema) ? 0 : 10) + (name === identification ? 0 : 1 + PREFERENCE.indexOf(name));
  return [...PREFERENCE].sort((a, b) => rank(a) - rank(b));
}

/** The branch of a choice that a row fills; without any, the last one: civil status, postal code. */
function branchOf(row: Row, choice: ChoiceField, options: LigneOptions): string {
  const names = ordered(choice, options);
  return (
    names.find((name) => holdsBranch(row, choice, name)) ??
    (Object.keys(choice.children).includes('titulaire') ? 'titulaire' : (names.at(-1) as string))
  );
}

function childrenValues(row: Row, field: BlockField | ChoiceField, options: LigneOptions): [string, unknown][] {
  const names = field.kind === 'choice' ? [branchOf(row, field, options)] : Object.keys(field.children);
  return names.flatMap((name) => {
    const value = elementValue(row, name, field.children[name] as Field, field.kind === 'choice', options);
    return value === undefined ? [] : [[name, value] as [string, unknown]];
  });
}

/** The value of an element, from the cells below it; a required block is there even when empty, so that what lacks is named. */
function elementValue(row: Row, name: string, field: Field, due: boolean, options: LigneOptions): unknown {
  if (field.kind !== 'block' && field.kind !== 'choice') return row[name] === null && !isNillable(field, '1.1.5') ? undefined : row[name];
  const children = childrenValues(row, field, options);
  if (children.length > 0) return Object.fromEntries(children);
  if (NILLABLE_BLOCKS.has(name) && row[name] === null) return null;
  return due || isRequired(field, '1.1.5') ? {} : undefined;
}

/** What a row becomes, and what of it is left out. */
export interface Resolved {
  /** Ready to be validated: whatever the row holds, right or wrong. */
  readonly passage: Record<string, unknown>;
  /** The ways of identification that the row holds, the one that is sent first. */
  readonly branches: readonly string[];
  /** Keys that no passage has. */
  readonly unknown: readonly string[];
  /** Keys given that have no place in the passage sent, those of the other ways of identification excepted. */
  readonly unsent: readonly string[];
}

/** Names of the cells that stand in a value built by `elementValue`. */
function* placed(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    yield name;
    if (!PASSAGE_CELLS.has(name)) yield* placed(child);
  }
}

export function resolveLigne(row: Row, options: LigneOptions = {}): Resolved {
  const passage = Object.fromEntries(childrenValues(row, passageCertification, options));
  const sent = branchOf(row, identificationTitulaire, options);
  const others = ordered(identificationTitulaire, options).filter(
    (name) => name !== sent && holdsBranch(row, identificationTitulaire, name),
  );
  const used = new Set(placed(passage));
  const elsewhere = new Set(others.flatMap((name) => [...branchCells(identificationTitulaire, name).all]));
  return {
    passage,
    branches: [sent, ...others],
    unknown: Object.keys(row).filter((name) => row[name] !== undefined && !LIGNE_KEYS.has(name)),
    unsent: [...PASSAGE_CELLS.keys()].filter((name) => isGiven(row, name) && !used.has(name) && !elsewhere.has(name)),
  };
}

/**
 * Imbrique une ligne plate. Une seule voie d'identification est gardée : le NIR (`nir`), à défaut le dossier CPF (`idDossier`), à
 * défaut l'état civil ; `validateLigne` dit ce qui n'est pas envoyé. `null` veut dire « inconnu » (nil) là où la norme l'admet, et
 * « absent » ailleurs. Une clé inconnue reste à la racine, pour que le contrôle la voie.
 *
 * @example
 * toPassage({ idTechnique: '2026-0001', idDossier: '1234567891011', nomTitulaire: 'Ferrandier', prenom1Titulaire: 'Zoé' })
 */
export function toPassage(ligne: LignePassage, options: LigneOptions = {}): PassageCertification {
  const row: Row = { ...ligne };
  const { passage, unknown } = resolveLigne(row, options);
  for (const name of unknown) passage[name] = row[name];
  return passage as unknown as PassageCertification;
}

function flatten(value: unknown, field: Field, name: string, row: Record<string, unknown>): void {
  if (value === undefined) return;
  if ((field.kind === 'block' || field.kind === 'choice') && typeof value === 'object' && value !== null)
    for (const [child, below] of Object.entries(value)) flatten(below, childrenOf(field)[child] ?? field, child, row);
  else row[name] = value;
}

/**
 * Aplatit un passage : l'inverse de `toPassage`. Un bloc présent mais vide n'a pas de forme plate.
 * @example toLigne(passage).nomNaissance
 */
export function toLigne(passage: PassageCertification): LignePassage {
  const row: Record<string, unknown> = {};
  flatten(passage, passageCertification, '', row);
  return row as unknown as LignePassage;
}
