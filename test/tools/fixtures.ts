/** Fixtures: a valid base, and cases that say only what they change in it. */
import { readFileSync } from 'node:fs';
import type { Flux, PassageCertification, ValidationOptions } from '../../src/index.js';
import { toLigne } from '../../src/ligne/ligne.js';
import type { LignePassage } from '../../src/ligne/ligne-model.js';

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;

export const validPassage = (): PassageCertification => read('valides/passage.json');
export const validFlux = (): Flux => read('valides/flux.json');
/** The valid passage as a row that also holds a NIR, of nobody: no commune has the number 999. */
export const validLigne = (): LignePassage => ({ ...toLigne(validPassage()), nir: '2961131999001' });

/** One case of a rule: what it changes in the valid passage (or flux), and where the fault is expected. */
export interface RuleCase {
  pourquoi: string;
  base?: 'passage' | 'flux' | 'ligne';
  options?: ValidationOptions;
  /** Path → value, in the order of the file. */
  set?: Record<string, unknown>;
  remove?: string[];
  /** Paths of the expected diagnostics, in their order. */
  chemins?: string[];
  /** Text that the message of the first diagnostic must hold. */
  message?: string;
  /** Value that the first diagnostic proposes. */
  suggestion?: unknown;
}

export const ruleCases = (code: string, kind: 'correct' | 'fautif'): RuleCase[] => read(`regles/${code}/${kind}.json`);

const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));

/** Sets a value in place, making the blocks on the way; a number makes no list. */
function set(target: unknown, path: string, value: unknown): void {
  const way = steps(path);
  const last = way.pop() as string;
  let at = target as Record<string | number, unknown>;
  for (const step of way) {
    at[step] ??= {};
    at = at[step] as Record<string | number, unknown>;
  }
  at[last] = value;
}

function remove(target: unknown, path: string): void {
  const way = steps(path);
  const last = way.pop() as string;
  const parent = way.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], target);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (parent) delete (parent as Record<string, unknown>)[last];
}

const BASES = { passage: validPassage, flux: validFlux, ligne: validLigne };

/** Changes a document in place: removals first, then values. */
export function change<T>(document: T, { set: values = {}, remove: removed = [] }: Pick<RuleCase, 'set' | 'remove'>): T {
  for (const path of removed) remove(document, path);
  for (const [path, value] of Object.entries(values)) set(document, path, value);
  return document;
}

/** The document of a case. */
export const build = (oneCase: RuleCase): unknown => change<unknown>(BASES[oneCase.base ?? 'passage'](), oneCase);
