/** A NIR typed in the wrong column is hidden too: a report travels further than the data it speaks of. */
import { flux, walk } from '../dictionary/index.js';
import { hidingNir } from '../identifiers/nir.js';

/** Numbers of their own, which may have the form of a NIR: a CPF file has thirteen digits. */
const NUMBERED: ReadonlySet<string> = new Set(
  [...walk('flux', flux)].flatMap(({ name, field }) => (field.kind === 'text' && field.nature === 'identifiant' ? [name] : [])),
);
const nameIn = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const hiding = (value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' ? (hidingNir(String(value)) ?? value) : value;

type Params = Readonly<Record<string, unknown>>;
interface Said<S> {
  readonly params: Params;
  readonly suggestion?: S | undefined;
}

/** What may be said at a path: the parameters without any NIR, and the suggestion unless it holds one. */
export function discreetly<S extends { readonly value: unknown }>(path: string, { params, suggestion }: Said<S>): Said<S> {
  if (NUMBERED.has(nameIn(path))) return { params, suggestion };
  let shown = params;
  for (const [key, value] of Object.entries(params)) {
    const hidden = hiding(value);
    if (hidden !== value) shown = { ...shown, [key]: hidden };
  }
  return { params: shown, suggestion: suggestion && hiding(suggestion.value) === suggestion.value ? suggestion : undefined };
}
