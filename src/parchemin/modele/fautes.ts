/** From the issues of zod to French sentences that say where. */
import type * as z from 'zod';
import { nearestName } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { attendu, choice, descriptionOf, keysOf, schemaAt, valueAt } from './attendu.js';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** Said, never cut in silence: a file of another kind would have thousands. */
const MAX = 20;

/** « Élément 3 (texte), paragraphe 2, « taille » » */
export function lieuDe(path: Path, input: unknown): string {
  const [root, rank, ...rest] = path;
  if (root !== 'elements' || typeof rank !== 'number') return path.length === 0 ? '' : show(path.map(String).join('.'));
  const type = valueAt(input, ['elements', rank, 'type']);
  const parts = [`Élément ${rank + 1}${typeof type === 'string' ? ` (${show(type).slice(2, -2)})` : ''}`];
  const keys = typeof rest[1] === 'number' && rest[0] === 'paragraphes' ? rest.slice(2) : rest;
  if (keys !== rest) parts.push(`paragraphe ${Number(rest[1]) + 1}`);
  if (keys.length > 0) parts.push(show(keys.map(String).join('.')));
  return parts.join(', ');
}

const said = (lieu: string, rest: string): string => (lieu === '' ? `${rest[0]?.toUpperCase()}${rest.slice(1)}` : `${lieu} : ${rest}`);

/** A name of the same list that is close, else the whole list. */
function proposal(written: unknown, names: readonly string[]): string {
  const close = typeof written === 'string' ? nearestName(written, names) : undefined;
  return close === undefined ? '' : ` ; vouliez-vous dire ${show(close)} ?`;
}
const end = (sentence: string): string => (sentence.endsWith('?') ? sentence : `${sentence}.`);

function unknownKeys(keys: readonly string[], path: Path, schema: Schema, input: unknown): string[] {
  const names = keysOf(schemaAt(schema, path, input), valueAt(input, path));
  return keys.map((key) => {
    const close = proposal(key, names);
    const list = close === '' && names.length > 0 ? ` ; on attend ${names.map(show).join(', ')}` : close;
    return said(lieuDe(path, input), end(`${show(key)} n'est pas attendu${list}`));
  });
}

function wrongValue(path: Path, schema: Schema, input: unknown, choices: readonly string[]): string {
  const value = valueAt(input, path);
  const there = schemaAt(schema, path, input);
  const wanted = choices.length > 0 ? choice(choices) : there ? attendu(there) : 'une autre valeur';
  const description = there && wanted.startsWith('un texte') ? descriptionOf(there) : undefined;
  const need = `il faut ${wanted}${description === undefined ? '' : ` (${description})`}`;
  if (value === undefined) return said(lieuDe(path, input), end(path.length === 0 ? need : `cette valeur manque, ${need}`));
  const names = choices.length > 0 ? choices : (there as z.ZodEnum | undefined)?.options?.filter((name) => typeof name === 'string');
  return said(lieuDe(path, input), end(`${need}, et non ${value === '' ? 'un texte vide' : show(value)}${proposal(value, names ?? [])}`));
}

function sentencesOf(issue: z.core.$ZodIssue, above: Path, schema: Schema, input: unknown): string[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path, schema, input);
    case 'invalid_key':
      return [said(lieuDe(path, input), 'ce nom ne convient pas : une lettre sans accent, puis des lettres, des chiffres ou des tirets.')];
    case 'invalid_union': {
      // The branch that went furthest: a block of texts whose German is wrong, not « it is no text ».
      const deep = issue.errors.find((errors) => errors.some((error) => error.path.length > 0));
      if (deep) return deep.flatMap((error) => sentencesOf(error, path, schema, input));
      return [wrongValue(path, schema, input, (issue as { options?: string[] }).options ?? [])];
    }
    case 'too_small':
      if (issue.origin === 'array') return [said(lieuDe(path, input), 'la liste est vide, il en faut un au moins.')];
      return [wrongValue(path, schema, input, [])];
    case 'custom':
      if (issue.params?.faute) return [said(lieuDe(path, input), `${issue.params.faute}.`)];
      return [wrongValue(path, schema, input, [])];
    default:
      return [wrongValue(path, schema, input, [])];
  }
}

export const fautesZod = (error: z.core.$ZodError, schema: Schema, input: unknown): string[] =>
  error.issues.flatMap((issue) => sentencesOf(issue, [], schema, input));

/** At most twenty, and how many more there are. */
export const announced = (fautes: readonly string[]): string[] =>
  fautes.length <= MAX ? [...fautes] : [...fautes.slice(0, MAX), `Et ${fautes.length - MAX} autre(s) faute(s).`];

/** Zod drops a key named `__proto__` from a record without a word; whatever the depth, with no recursion. */
export function fautesDeProto(input: unknown): string[] {
  const seen = new Set<object>();
  const waiting: unknown[] = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    if (Object.hasOwn(value, '__proto__')) return ["Le nom « __proto__ » n'est pas permis : donnez-en un autre."];
    seen.add(value);
    for (const one of Object.values(value)) waiting.push(one);
  }
  return [];
}
