/** Prints `src/model.ts` from the dictionary. */
import {
  type BlockField,
  type ChoiceField,
  exists,
  type Field,
  flux,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  type LeafField,
  obligationOf,
  walk,
} from '../../src/dictionary/index.js';

const OBLIGATION = {
  obligatoire: 'Obligatoire',
  'obligatoire-sauf-nil': 'Obligatoire, `null` si la donnée manque',
  facultatif: 'Facultatif',
  'sous-condition': 'Sous condition',
} as const;

const typeName = (field: { type: string }): string => field.type.charAt(0).toUpperCase() + field.type.slice(1);

const LEAF_TYPE: Record<LeafField['kind'], (field: never) => string> = {
  text: () => 'string',
  code: (field: Extract<LeafField, { kind: 'code' }>) => typeName(field),
  boolean: () => 'boolean',
  integer: () => 'number',
  date: () => 'string',
  dateTime: () => 'string',
};

export function typeOf(field: Field): string {
  const type = isLeaf(field)
    ? LEAF_TYPE[field.kind](field as never)
    : field.kind === 'list'
      ? `${typeName(itemOf(field)[1])}[]`
      : typeName(field);
  return isNillable(field, '1.1.5') ? `${type} | null` : type;
}

const FORMAT: Partial<Record<Field['kind'], string>> = { date: 'AAAA-MM-JJ', dateTime: 'AAAA-MM-JJTHH:MM:SS±HH:MM' };

function facets(field: Field): string | undefined {
  if (field.kind === 'text') {
    if (field.length) return `${field.length} caractère${field.length > 1 ? 's' : ''} exactement`;
    return field.max ? `${field.min ?? 0} à ${field.max} caractères` : field.patternLabel;
  }
  if (field.kind === 'integer') return `de ${field.minimum} à ${field.maximum}`;
  return FORMAT[field.kind];
}

function comment(field: Field): string[] {
  const heading = `${field.number ? `${field.number} ` : ''}${field.label}. ${field.definition}`;
  const rule = [OBLIGATION[obligationOf(field)], facets(field), exists(field, '1.1.2') ? undefined : 'depuis le schéma 1.1.5']
    .filter(Boolean)
    .join(' ; ');
  const example = field.example
    ? [`@example ${typeOf(field).startsWith('string') || field.kind === 'code' ? `'${field.example}'` : field.example}`]
    : [];
  return [heading, `${rule}.`, ...(field.condition ? [field.condition] : []), ...example].map((line) => line.replaceAll('*/', '* /'));
}

export const jsdoc = (lines: string[], indent: string): string =>
  `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;

const member = (name: string, field: Field): string =>
  `${jsdoc(comment(field), '  ')}  ${name}${isRequired(field, '1.1.5') ? '' : '?'}: ${typeOf(field)};\n`;

function printBlock(field: BlockField): string {
  const members = Object.entries(field.children).map(([name, child]) => member(name, child));
  return `${jsdoc([`${field.label}. ${field.definition}`], '')}export interface ${typeName(field)} {\n${members.join('')}}\n`;
}

function printChoice(field: ChoiceField): string {
  const names = Object.keys(field.children);
  const branches = Object.entries(field.children).map(
    ([name, child]) =>
      `  | { ${name}: ${typeOf(child)}; ${names
        .filter((other) => other !== name)
        .map((other) => `${other}?: never`)
        .join('; ')} }`,
  );
  return `${jsdoc([`${field.label}. ${field.definition}`, 'Une seule des branches.'], '')}export type ${typeName(field)} =\n${branches.join('\n')};\n`;
}

const printCode = (field: Extract<LeafField, { kind: 'code' }>): string =>
  `${jsdoc([`${field.label} :`, ...Object.entries(field.values).map(([value, label]) => `- \`${value}\` : ${label}`)], '')}export type ${typeName(field)} = ${Object.keys(
    field.values,
  )
    .map((value) => `'${value}'`)
    .join(' | ')};\n`;

/** The whole of `src/model.ts`: one named type per named type of the schema. */
export function printModel(): string {
  const printed = new Map<string, string>();
  for (const { field } of walk('flux', flux)) {
    if (!('type' in field) || printed.has(typeName(field))) continue;
    printed.set(
      typeName(field),
      field.kind === 'code' ? printCode(field) : field.kind === 'choice' ? printChoice(field) : printBlock(field),
    );
  }
  return `/**
 * Le modèle : un flux d'accrochage, imbriqué comme le XML.
 *
 * Clé absente = balise absente ; \`null\` = \`xsi:nil="true"\`. Les dates sont des textes AAAA-MM-JJ, les booléens et les
 * entiers ceux de JavaScript.
 *
 * IMPRIMÉ depuis le dictionnaire (\`npm test -- -u\`) : ne pas modifier à la main.
 */

${[...printed.values()].join('\n')}`;
}
