/** Why the norm refuses a value that an option gives. */
import { compileFacets } from '../../engine/facets.js';
import { fieldOfKey } from '../../ligne/lexical.js';
import { generic } from '../../messages.js';

/** In French; nothing for a value that will do, or that is not of the type of its kind. */
export function refusalOf(name: string, value: unknown): string | undefined {
  const field = fieldOfKey(name);
  if (!field || field.kind === 'list') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const fault = compileFacets(name, field)(value);
  return fault && generic[fault.code](fault.params as never);
}
