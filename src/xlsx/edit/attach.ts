/** A part hung on another: its relation, and what the package says that it is. */
import { relationshipsPart } from '../read/relationships.js';
import { inPart } from '../read/unreadable.js';
import { CONTENT_TYPES, removeOverride } from './content-types.js';
import type { Dialect } from './dialect.js';
import type { PackageEdit } from './package-edit.js';
import { addRelation, freeId, type Relation, relationsOf, removeRelations } from './relations.js';

export async function relationsIn(edit: PackageEdit, part: string): Promise<Relation[]> {
  const path = relationshipsPart(part);
  const text = await edit.text(path);
  try {
    return relationsOf(part, text);
  } catch (error) {
    throw inPart(error, path);
  }
}

/** Changes what the package says of its parts. */
export const changeTypes = (edit: PackageEdit, change: (xml: string) => string): Promise<void> =>
  edit.change(CONTENT_TYPES, '', (text) => ({ xml: change(text), result: undefined }));

/** Gives a part one more relation, and its identifier. */
export async function attach(edit: PackageEdit, part: string, { relationships }: Dialect, kind: string, target: string): Promise<string> {
  const id = freeId(await relationsIn(edit, part));
  const path = relationshipsPart(part);
  edit.set(path, addRelation(part, await edit.text(path), { id, type: `${relationships}/${kind}`, target }));
  return id;
}

/** Removes a part from the package, with what hangs on it. */
export async function removePart(edit: PackageEdit, part: string): Promise<void> {
  edit.remove(part);
  edit.remove(relationshipsPart(part));
  await changeTypes(edit, (xml) => removeOverride(xml, part));
}

/** Takes a part away from another, and from the package. */
export async function detach(edit: PackageEdit, part: string, { id, target }: Relation): Promise<void> {
  const path = relationshipsPart(part);
  const left = removeRelations((await edit.text(path)) ?? '', [id]);
  if (left === undefined) edit.remove(path);
  else edit.set(path, left);
  await removePart(edit, target);
}
