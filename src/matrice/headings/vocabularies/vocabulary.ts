/** The names under which another tool holds what the norm asks for. */
import type { Fault } from '../../../diagnostic.js';
import { fold } from '../../../text/nearest.js';
import type { ColumnName } from '../columns.js';

/** What another field holds on the same line; nothing when the table does not have it. */
export type Other = (field: string) => string | undefined;

export interface FieldTarget {
  readonly columns: readonly ColumnName[];
  /** As the `split` of a target; not of that name, which a text bears too. */
  readonly cut?: (text: string, other: Other) => readonly string[] | Fault;
  readonly alternative?: true;
}

export interface Vocabulary {
  /** Name of the tool. */
  readonly label: string;
  /** Objects that hold the fields, and whose name may stand before any of them. */
  readonly holders: readonly string[];
  /** Path of a field → what it feeds. */
  readonly fields: Readonly<Record<string, ColumnName | FieldTarget>>;
  /** Fields that the norm has no place for; `address.*` stands for all that an object holds. */
  readonly unsent: readonly string[];
}

/** Objects of a message around the data. */
const WRAPPERS = new Set(['LINKS', 'DATA', 'BODY', 'PAYLOAD']);

/** Names of the longest path, `body.certificationFolder.attendee.birthName` written in snake case: beyond, it is a sentence. */
const MAX_SEGMENTS = 9;

/** What a heading is in a vocabulary. */
export interface Found {
  readonly field: string;
  /** Absent: known, and not sent. */
  readonly target?: FieldTarget;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * A function that finds the field a heading names: by its path, whatever the separators and what stands before it
 * (`certificationFolder.attendee.birthName`, `attendee_birthName`), or by its last name where no other field bears it.
 */
export function fieldFinder({ fields, unsent, holders }: Vocabulary): (heading: string) => Found | undefined {
  const targets = new Map<string, FieldTarget>(
    Object.entries(fields).map(([field, target]) => [field, typeof target === 'string' ? { columns: [target] } : target]),
  );
  const objects = new Set(unsent.flatMap((field) => (field.endsWith('.*') ? [fold(field)] : [])));
  const paths = [...targets.keys(), ...unsent.filter((field) => !field.endsWith('.*'))];
  const byPath = new Map(paths.map((path) => [fold(path), path]));
  const homonyms = (name: string): number => paths.filter((path) => lastOf(path) === name).length;
  const byLast = new Map(
    [...targets.keys()].flatMap((path) => (homonyms(lastOf(path)) === 1 ? [[fold(lastOf(path)), path] as const] : [])),
  );
  const isHolder = new Set(['', ...holders.map(fold)]);

  const pathOf = (segments: readonly string[]): string | undefined => {
    for (let from = 0; from < segments.length; from++) {
      const rest = segments.slice(from).join('');
      const path = byPath.get(rest);
      const before = segments.slice(0, from).filter((segment) => !WRAPPERS.has(segment));
      // `partner.type` is not `type`: a bare name may only stand under the objects that hold it.
      if (path && (path.includes('.') || isHolder.has(before.join('')) || byLast.has(rest))) return path;
      const last = byLast.get(rest);
      if (last) return last;
    }
    return undefined;
  };
  return (heading) => {
    const segments = heading
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(fold)
      .filter((segment) => segment !== '');
    if (segments.length > MAX_SEGMENTS) return undefined;
    const field = segments.slice(0, -1).some((segment) => objects.has(segment)) ? heading.trim() : pathOf(segments);
    if (field === undefined) return undefined;
    const target = targets.get(field);
    return target ? { field, target } : { field };
  };
}
