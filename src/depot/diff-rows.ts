/** Rows of deposits, compared: what a row would send, in a form that says the same thing always alike. */
import type { Diagnostic } from '../diagnostic.js';
import type { Action, SchemaVersion } from '../dictionary/index.js';
import { Fingerprints } from '../engine/fingerprints.js';
import { type Identification, resolveLigne } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS } from '../ligne/ligne-fields.js';
import type { InputRow, RowEvent } from '../rows/row.js';
import { certificationOf } from '../rows/validate-certification.js';

/** Les lignes d'un fichier (voir `readRows`), rendues depuis le début à chaque appel. */
export type RowSource = () => AsyncIterable<RowEvent>;

export interface SentOptions {
  schema?: SchemaVersion;
  identification?: Identification;
}

/** Un fichier qui ne se lit pas en entier : ce qui y manque passerait pour retiré. `diagnostics` dit pourquoi. */
export class DiffError extends Error {
  override readonly name = 'DiffError';
  readonly code = 'fichier-en-faute';
  readonly diagnostic: Diagnostic;
  constructor(which: 'avant' | 'apres', diagnostic: Diagnostic) {
    const file =
      which === 'avant'
        ? "Un dépôt déjà envoyé ne se lit pas en entier, il n'est donc pas comparé"
        : "Le fichier d'aujourd'hui ne se lit pas en entier : ce qui y manque passerait pour supprimé, rien n'est donc comparé";
    super(`${file}. ${diagnostic.message}`);
    this.diagnostic = diagnostic;
  }
}

/** A number for each key, in constant room per key. */
export class Interned {
  readonly #seen = new Fingerprints();
  #size = 0;

  of(key: string): number {
    return this.#seen.remember(key, this.#size) ?? this.#size++;
  }
}

type Tree = { [key: string]: unknown };

/** Unknown (nil) and absent say the same: neither gives anything. */
function pruned(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(pruned);
  const kept = Object.entries(value).flatMap(([key, child]) => {
    const left = pruned(child);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a row sends: its passage, and what its certification says besides its type and its code. */
function contentOf({ shape, data }: InputRow, { schema = '1.1.5', identification }: SentOptions): Tree {
  const { type: _, code: __, ...more } = certificationOf(data) ?? {};
  if (shape === 'ligne') return { ...more, ...resolveLigne(data, { schema, ...(identification && { identification }) }).passage };
  const content: Tree = more;
  for (const key in data) if (!Object.hasOwn(CERTIFICATION_KEYS, key)) content[key] = data[key];
  return content;
}

export const sentBy = (row: InputRow, options: SentOptions): Tree => (pruned(contentOf(row, options)) ?? {}) as Tree;

/** One text for all contents that say the same; as `JSON.stringify` of what `pruned` gives, four times as fast. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const child = textOf((value as Tree)[key]);
    if (child !== '') text += `"${key}":${child},`;
  }
  return text === '' ? '' : `{${text}}`;
}
export const sentText = (row: InputRow, options: SentOptions): string => textOf(contentOf(row, options));

/** What makes two certifications different ones. */
export function certificationKey({ data }: InputRow): string {
  const { type, code } = certificationOf(data) ?? {};
  return JSON.stringify([type, code]);
}

export const idOf = ({ data: { idTechnique } }: InputRow): string | undefined =>
  typeof idTechnique === 'string' ? idTechnique : undefined;

/** Paths at which two contents differ, in the order of the first, then of the second. */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return before === after ? [] : [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const below = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return differences(before[key], (after as Tree)[key], below);
  });
}

/** What a file asks for. A document may say it after its passages; a table says it of each row, or not at all. */
export async function actionOf(source: RowSource): Promise<Action> {
  for await (const event of source()) {
    if (event.type === 'envelope') return event.envelope.action === 'SUPPRESSION' ? 'SUPPRESSION' : 'CREATION';
    if (event.type === 'row' && event.row.origin.path === undefined) break;
  }
  return 'CREATION';
}
