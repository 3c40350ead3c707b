/** Prints `docs/balises/`: one page per element of the dictionary, and their index. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  childrenOf,
  type Field,
  isDueInCreation,
  isLeaf,
  isNillable,
  isRequired,
  isUsefulInSuppression,
  itemOf,
  type LeafField,
  obligationOf,
  PREFIX,
  passageCertification,
  SCHEMA_VERSIONS,
  type SchemaVersion,
} from '../../src/dictionary/index.js';
import { integerForm, textForm } from '../../src/matrice/template/wording.js';
import { BALISES, type Balise, blockOf, cardinality, keyOf } from './balises.js';

const OBLIGATION: Record<ReturnType<typeof obligationOf>, string> = {
  obligatoire: 'Obligatoire',
  'obligatoire-sauf-nil': 'Obligatoire, sauf nil : à déclarer vide si la donnée manque',
  facultatif: 'Facultatif',
  'sous-condition': 'Sous condition',
};

const FORM: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>) => string } = {
  text: textForm,
  code: () => "L'une des valeurs ci-dessous",
  integer: integerForm,
  boolean: () => '`true` ou `false`',
  date: () => 'Date `AAAA-MM-JJ`, de 1900 à 2099, sans fuseau',
  dateTime: () => 'Date et heure `AAAA-MM-JJTHH:MM:SS±HH:MM`, sans fraction de seconde ni `Z`',
};

const linkTo = (field: Field): string =>
  BALISES.filter((balise) => balise.field === field)
    .map(({ name, file }) => `[\`${name}\`](${file})`)
    .join('');

function form(field: Field): string {
  if (isLeaf(field)) return FORM[field.kind](field as never);
  if (field.kind === 'list') return `Liste de ${linkTo(itemOf(field)[1])}${field.mayBeEmpty ? ', qui peut être vide' : ', une au moins'}`;
  const children = Object.values(field.children).map(linkTo).join(', ');
  return field.kind === 'choice' ? `Une seule de ces balises : ${children}` : `Bloc, dans un ordre quelconque : ${children}`;
}

/** What depends on the action: the schema lets a passage be nearly empty, which only a suppression may be. */
function actionRows(field: Field): [string, string][] {
  if (!Object.values(passageCertification.children).some((child) => child === field)) return [];
  const required = isRequired(field, '1.1.5') ? 'Obligatoire' : 'Facultatif';
  const creation = isDueInCreation(field) ? "Obligatoire selon le dictionnaire, bien que le schéma 1.1.5 l'admette absente" : required;
  return [
    ['Dans une création', creation],
    ['Dans une suppression', isUsefulInSuppression(field) ? 'Obligatoire' : 'Inutile'],
  ];
}

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const wrapped = (name: string, content: string): string => `<${PREFIX}:${name}>${content}</${PREFIX}:${name}>`;
const inline = (name: string, field: Field): string =>
  wrapped(name, (isLeaf(field) && field.example && escapeMarkup(field.example)) || '…');

function example({ name, field }: Balise): string {
  if (isLeaf(field))
    return [inline(name, field), ...(isNillable(field, '1.1.5') ? [`<${PREFIX}:${name} xsi:nil="true"/>`] : [])].join('\n');
  const children = Object.entries(childrenOf(field));
  const shown = field.kind === 'choice' ? children.slice(0, 1) : children;
  return wrapped(name, `\n${shown.map(([childName, child]) => `  ${inline(childName, child)}\n`).join('')}`);
}

const REGLES = new URL('../../docs/regles/', import.meta.url);
const RULE_PAGES = readdirSync(REGLES)
  .filter((file) => file !== 'README.md')
  .map((file) => ({ file, text: readFileSync(new URL(file, REGLES), 'utf8') }));

/** The rules whose page names the element. */
const rulesAbout = (name: string): string[] =>
  RULE_PAGES.filter(({ text }) => text.includes(`\`${name}\``)).map(({ file }) => `- [${file.replace('.md', '')}](../regles/${file})`);

const section = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`);

function valuesOf(field: Field): { title: string; lines: string[] } {
  const values = field.kind === 'code' ? field.values : field.kind === 'text' ? (field.suggested ?? {}) : {};
  const lines = Object.entries(values).map(([value, label]) => `| \`${value}\` | ${label} |`);
  const title = field.kind === 'code' ? 'Valeurs' : 'Valeurs du dictionnaire, que le schéma ne vérifie pas';
  return { title, lines: lines.length === 0 ? [] : ['| valeur | sens |', '|---|---|', ...lines] };
}

/** One answer when all the places agree, else one for each. */
function cardinalities(places: Balise['places'], schema: SchemaVersion): string {
  const answers = places.map((place) => [cardinality(place, schema), place.at(-2)?.name] as const);
  const [first] = answers;
  return first && answers.every(([answer]) => answer === first[0])
    ? first[0]
    : answers.map(([answer, parent]) => `${answer} (dans \`${parent}\`)`).join(' ; ');
}

function page(balise: Balise): string {
  const { name, field, places } = balise;
  const rows = [
    ['Place', places.map((place) => `\`${place.map((step) => step.name).join('/')}\``).join('<br>')],
    ['Clé JSON', places.map((place) => `\`${keyOf(place) || '(la racine)'}\``).join('<br>')],
    ['Dictionnaire', OBLIGATION[obligationOf(field)]],
    ...(field.condition ? [['Condition', field.condition]] : []),
    ...SCHEMA_VERSIONS.map((schema) => [`Schéma ${schema}`, cardinalities(places, schema)]),
    ...actionRows(field),
    ['Forme', form(field)],
    ...(field.kind === 'code' && field.default !== undefined ? [['Par défaut', `\`${field.default}\``]] : []),
  ];
  const values = valuesOf(field);
  return `# ${name}

**${field.number ? `${field.number} · ` : ''}${field.label}**

${field.definition}

| | |
|---|---|
${rows.map(([title, text]) => `| ${title} | ${text} |`).join('\n')}
${section(values.title, values.lines)}${section('Exemple', ['```xml', example(balise), '```'])}${section('Règles qui en parlent', rulesAbout(name))}`;
}

function index(): string {
  const blocks = [...new Set(BALISES.map(blockOf))];
  const tables = blocks.map((block) => {
    const rows = BALISES.filter((balise) => blockOf(balise) === block).map(
      ({ file, name, field }) => `| ${field.number ?? ''} | [\`${name}\`](${file}) | ${field.label} | ${OBLIGATION[obligationOf(field)]} |`,
    );
    return `## ${block.number ? `${block.number} · ` : ''}${block.label}\n\n| n° | balise | libellé | dictionnaire |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Les balises

Les ${BALISES.length} balises d'un flux d'accrochage, bloc par bloc, avec leur numéro dans le dictionnaire officiel. Pages imprimées depuis le dictionnaire de la bibliothèque.

${tables.join('\n')}`;
}

/** File name → content, for the whole folder. */
export const printBalises = (): Record<string, string> => ({
  'README.md': index(),
  ...Object.fromEntries(BALISES.map((balise) => [balise.file, page(balise)])),
});
