/** The dictionary in the words of a school secretary: obligations, forms, examples. */
import { isNillable, type LeafField, type Nomenclature, type Obligation, resultat, type TextField } from '../../dictionary/index.js';
import type { CellField } from '../../ligne/ligne-fields.js';
import { writeResultats } from '../../ligne/resultats.js';

/** What a cell says when a datum is known not to be known. */
export const NIL = 'nil';

export const booleanLabel = (value: boolean): string => (value ? 'oui' : 'non');

/** In a cell, above the heading. */
export const OBLIGATION: Readonly<Record<Obligation, string>> = {
  obligatoire: 'Obligatoire',
  'obligatoire-sauf-nil': 'Obligatoire, vide si inconnu',
  facultatif: 'Facultatif',
  'sous-condition': 'Sous condition',
};

/** In a sentence. */
export const OBLIGATION_IN_FULL: Readonly<Record<Obligation, string>> = {
  ...OBLIGATION,
  'obligatoire-sauf-nil': `Obligatoire ; laissez la cellule vide (ou écrivez ${NIL}) si la donnée est inconnue ou sans objet`,
};

/** A sentence of the dictionary speaks of what the XML holds; a cell holds oui and non. */
export const inCells = (sentence: string): string =>
  [true, false].reduce((text, value) => text.replaceAll(`« ${value} »`, `« ${booleanLabel(value)} »`), sentence);

const characters = (count: number): string => `${count} caractère${count > 1 ? 's' : ''}`;

export function textForm({ min = 0, max, length, patternLabel, dictionaryMax }: TextField): string {
  if (length !== undefined) return `Texte d'exactement ${characters(length)}`;
  if (max === undefined) return `Texte : ${patternLabel}`;
  return `Texte de ${min} à ${characters(max)}${dictionaryMax ? ` ; ${dictionaryMax} au plus selon le dictionnaire` : ''}`;
}

export const integerForm = ({ minimum, maximum }: Extract<LeafField, { kind: 'integer' }>): string =>
  `Nombre entier de ${minimum} à ${maximum}`;

/** `3.4:5`, from the examples of the dictionary. */
export const resultatsExample = writeResultats([
  {
    domaineCompetenceId: resultat.children.domaineCompetenceId.example ?? '',
    competenceId: resultat.children.competenceId.example ?? '',
    niveau: Number(resultat.children.niveau.example),
  },
]);

type Words = { readonly [K in CellField['kind']]: (field: Extract<CellField, { kind: K }>) => string };

const FORM: Words = {
  text: (field) => (field.suggested ? `${textForm(field)} : ${Object.keys(field.suggested).join(', ')}` : textForm(field)),
  code: () => 'Une valeur de la liste : son libellé, ou le code de la norme',
  integer: integerForm,
  boolean: () => `${booleanLabel(true)} ou ${booleanLabel(false)}`,
  date: () => 'Date jour/mois/année, de 1900 à 2099',
  dateTime: () => 'Date et heure',
  list: () => 'domaine.compétence:niveau, séparés par des blancs',
};

/** What a cell of the field holds. */
export const formOf = (field: CellField): string => FORM[field.kind](field as never);

const day = (iso: string): string => iso.split('-').reverse().join('/');
const labelled = (code: string, values: Nomenclature): string => values[code] ?? code;

/** The example of the dictionary, as one would type it. */
export function exampleOf(field: CellField): string | undefined {
  if (field.kind === 'list') return resultatsExample;
  const { example } = field;
  if (example === undefined) return undefined;
  if (field.kind === 'date') return day(example);
  if (field.kind === 'boolean') return booleanLabel(example === 'true');
  return field.kind === 'code' ? labelled(example, field.values) : example;
}

export interface ListItem {
  /** What is written in the cell. */
  readonly text: string;
  /** What it stands for, where that is something else. */
  readonly meaning?: string;
}

/** What a cell of the field may choose from; nothing when it is free. */
export function choicesOf(field: CellField): readonly ListItem[] | undefined {
  if (field.kind === 'boolean') return [true, false].map((value) => ({ text: booleanLabel(value), meaning: String(value) }));
  if (field.kind === 'text' && field.suggested) return Object.entries(field.suggested).map(([text, meaning]) => ({ text, meaning }));
  if (field.kind !== 'code') return undefined;
  const labels = Object.entries(field.values).map(([code, text]) => ({ text, meaning: code }));
  return isNillable(field, '1.1.5') ? [...labels, { text: NIL, meaning: 'donnée inconnue ou sans objet' }] : labels;
}
