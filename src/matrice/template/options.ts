/** The options of a workbook, checked and completed before anything is written. */
import { exists, identificationTitulaire, SCHEMA_VERSIONS, type SchemaVersion } from '../../dictionary/index.js';
import type { Identification } from '../../ligne/ligne.js';
import type { LignePassage } from '../../ligne/ligne-model.js';
import { matriceError } from '../matrice-error.js';
import { type CertificationProposee, checkCertifications } from './certifications.js';
import { constantsOf } from './constants.js';
import { type TemplateColumn, templateColumns } from './template-columns.js';

export interface MatriceOptions {
  /** Version du schéma visée ; `1.1.5` par défaut. */
  schema?: SchemaVersion;
  /** Les seules certifications proposées dans la liste ; une seule est préremplie. */
  certifications?: readonly CertificationProposee[];
  /** `obligatoires` : sans les colonnes que personne n'est tenu de remplir. `toutes` par défaut. */
  colonnes?: 'toutes' | 'obligatoires';
  /** Les voies d'identification qui ont leurs colonnes ; `['titulaire']` par défaut. */
  identifications?: readonly Identification[];
  /** Ajoute les colonnes du courriel et du téléphone, qui ne sont pas transmises à la CDC. */
  contact?: boolean;
  /** Valeurs préremplies, par clé de ligne : elles paraissent dès que l'identifiant technique de la ligne est écrit. */
  constantes?: Partial<LignePassage>;
  /** Nombre de lignes préparées, celles des passages comprises ; 200 par défaut. */
  lignes?: number;
  /**
   * Lignes écrites déjà remplies. Une donnée absente laisse sa cellule vide ; dans une colonne « vide si inconnu », elle sera donc
   * relue comme inconnue.
   */
  passages?: Iterable<LignePassage> | AsyncIterable<LignePassage>;
}

export interface Settings {
  readonly columns: readonly TemplateColumn[];
  readonly certifications: readonly CertificationProposee[];
  readonly constants: ReadonlyMap<string, unknown>;
  readonly lines: number;
  readonly passages: Iterable<LignePassage> | AsyncIterable<LignePassage>;
}

const IDENTIFICATIONS = Object.keys(identificationTitulaire.children);
const DEFAULT_LINES = 200;
/** A sheet holds a little more. */
const MAX_PREPARED = 1_000_000;

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
const isSome = (value: unknown, of: readonly unknown[]): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((each) => of.includes(each));
const oneOf = (values: readonly string[]): string => values.map((value) => `« ${value} »`).join(' ou ');

interface Check {
  readonly isValid: (value: unknown) => boolean;
  readonly expected: string;
}
const among = (values: readonly string[]): Check => ({
  isValid: (value) => values.some((each) => each === value),
  expected: oneOf(values),
});

const CHECKS: { readonly [Name in keyof Required<MatriceOptions>]: Check } = {
  schema: among(SCHEMA_VERSIONS),
  certifications: { isValid: Array.isArray, expected: 'une liste de certifications' },
  colonnes: among(['toutes', 'obligatoires']),
  identifications: { isValid: (value) => isSome(value, IDENTIFICATIONS), expected: `une liste parmi ${oneOf(IDENTIFICATIONS)}` },
  contact: { isValid: (value) => typeof value === 'boolean', expected: 'true ou false' },
  constantes: {
    isValid: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    expected: 'un objet { clé: valeur }',
  },
  lignes: {
    isValid: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PREPARED,
    expected: `un nombre entier de 0 à ${MAX_PREPARED}`,
  },
  passages: { isValid: isIterable, expected: 'une suite de lignes' },
};

function checkEach(options: MatriceOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(CHECKS, name)) throw matriceError('option-inconnue', { name });
    const { isValid, expected } = CHECKS[name as keyof MatriceOptions];
    if (value !== undefined && !isValid(value)) throw matriceError('option-invalide', { name, value, expected });
  }
}

/** Throws `MatriceError`. */
export function settingsOf(options: MatriceOptions): Settings {
  checkEach(options);
  const { schema = '1.1.5', certifications = [], colonnes = 'toutes', identifications = ['titulaire'], contact = false } = options;
  const { constantes = {}, lignes = DEFAULT_LINES, passages = [] } = options;
  for (const each of identifications) {
    const branch = identificationTitulaire.children[each];
    if (!exists(branch, schema)) throw matriceError('identification-hors-schema', { label: branch.label, schema });
  }
  checkCertifications(certifications);
  const columnsWith = (kept: ReadonlySet<string>): readonly TemplateColumn[] =>
    templateColumns({ schema, onlyDue: colonnes === 'obligatoires', identifications, contact, kept });
  const constants = constantsOf(constantes, certifications, columnsWith);
  return { columns: columnsWith(new Set(constants.keys())), certifications, constants, lines: lignes, passages };
}
