/** The TypeScript examples of the README and the guides, ready to be compiled and run. */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './sources.js';

/** The pages written by hand that users read. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(`${root}docs/guide`)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/guide/${file}`),
];
export const pageText = (page: string): string => readFileSync(root + page, 'utf8');

export interface Snippet {
  /** `README.md:42`. */
  readonly where: string;
  readonly code: string;
  /** What it prints, as its `// → …` comments say. */
  readonly output: string;
}

const BLOCK = /^```ts\n([\s\S]*?)^```$/gm;

export const snippets: readonly Snippet[] = pages.flatMap((page) => {
  const text = pageText(page);
  return [...text.matchAll(BLOCK)].map(([, code = ''], index) => ({
    where: `${page}:${text.slice(0, [...text.matchAll(BLOCK)][index]?.index).split('\n').length}`,
    code,
    output: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line).join('\n'),
  }));
});

/** An example with the package's names replaced by the addresses of its sources. */
export const runnable = (code: string): string =>
  code.replace(
    /from 'accrochage(?:\/(\w+))?'/g,
    (_, entry = 'index') => `from ${JSON.stringify(new URL(`../../src/${entry}.ts`, import.meta.url).href)}`,
  );
