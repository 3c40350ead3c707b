/** Prints `src/rules/index.ts` from the folder. */
import { readdirSync } from 'node:fs';

/** The codes of the rules: the files of the folder. */
export const ruleCodes = (): string[] =>
  readdirSync(new URL('../../src/rules/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .sort();

const camel = (code: string): string => code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const printRules = (): string => `/**
 * Every business rule, by code.
 *
 * PRINTED from the folder (\`npm test -- -u\`): do not edit.
 */
${ruleCodes()
  .map((code) => `import ${camel(code)} from './${code}.js';\n`)
  .join('')}
export const rules = [
${ruleCodes()
  .map((code) => `  ${camel(code)},\n`)
  .join('')}] as const;

/** Permanent code of a business rule. */
export type RuleCode =
${ruleCodes()
  .map((code) => `  | '${code}'`)
  .join('\n')};
`;
