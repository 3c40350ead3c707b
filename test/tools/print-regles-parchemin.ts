/** Prints `src/parchemin/regles/index.ts` from the folder. */
import { readdirSync } from 'node:fs';

/** The codes of the rules of parchments: the files of the folder. */
export const regleCodes = (): string[] =>
  readdirSync(new URL('../../src/parchemin/regles/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .sort();

const camel = (code: string): string => code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const printReglesParchemin = (): string => `/**
 * Every rule of parchments, by code.
 *
 * PRINTED from the folder (\`npm test -- -u\`): do not edit.
 */
${regleCodes()
  .map((code) => `import ${camel(code)} from './${code}.js';\n`)
  .join('')}
export const reglesParchemin = [
${regleCodes()
  .map((code) => `  ${camel(code)},\n`)
  .join('')}] as const;

/** Permanent code of a rule of parchments. */
export type RegleParcheminCode =
${regleCodes()
  .map((code) => `  | '${code}'`)
  .join('\n')};
`;
