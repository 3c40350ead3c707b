/** Prints `src/ligne/ligne-model.ts` from the dictionary. */
import type { Field } from '../../src/dictionary/index.js';
import { CERTIFICATION_KEYS, NILLABLE_BLOCKS, PASSAGE_CELLS } from '../../src/ligne/ligne-fields.js';
import { jsdoc, typeOf } from './print-model.js';

const named = (type: string): string[] => type.match(/\b[A-Z]\w+/g) ?? [];
const nullable = (type: string): string => (type.endsWith('| null') ? type : `${type} | null`);
const heading = ({ number, label }: Field): string => `${number ? `${number} ` : ''}${label}.`;

const member = (name: string, field: Field): string =>
  `${jsdoc([heading(field)], '  ')}  ${name}${name === 'idTechnique' ? `: ${typeOf(field)}` : `?: ${nullable(typeOf(field))}`};\n`;

/** The whole of `src/ligne/ligne-model.ts`: every datum of a passage in one flat row. */
export function printLigne(): string {
  const cells = [...Object.entries(CERTIFICATION_KEYS), ...PASSAGE_CELLS] as [string, Field][];
  const types = [...new Set(cells.flatMap(([, field]) => named(typeOf(field))))].sort();
  const blocks = [...NILLABLE_BLOCKS].map(
    ([name, field]) => `${jsdoc([`${heading(field)} \`null\` déclare tout le bloc inconnu (nil).`], '  ')}  ${name}?: null;\n`,
  );
  return `/**
 * La forme plate : une ligne par passage, un nom de balise par donnée.
 *
 * IMPRIMÉ depuis le dictionnaire (\`npm test -- -u\`) : ne pas modifier à la main.
 */
import type { ${types.join(', ')} } from '../model.js';

/**
 * Une ligne de tableur ou de requête SQL. Clé absente = donnée absente ; \`null\` = inconnue (nil) là où la norme l'admet, absente
 * ailleurs. \`nomNaissance\` sert à l'état civil comme au NIR.
 */
export interface LignePassage {
${cells.map(([name, field]) => member(name, field)).join('')}${blocks.join('')}}
`;
}
