/** What each part of a package is, edited as text. */
import { childrenNamed, scan, type XmlElement } from './scan.js';
import { appendInside, applyEdits, prefixedLike, removal } from './splice.js';

export const CONTENT_TYPES = '[Content_Types].xml';

/** Names of parts are compared whatever their case. */
const names = (override: XmlElement, part: string): boolean =>
  override.attributes.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase();

export function addOverride(xml: string, part: string, type: string): string {
  const root = scan(xml);
  if (childrenNamed(root, 'Override').some((override) => names(override, part))) return xml;
  return applyEdits(xml, [appendInside(xml, root, prefixedLike(root, `<Override PartName="/${part}" ContentType="${type}"/>`))]);
}

export function removeOverride(xml: string, part: string): string {
  const found = childrenNamed(scan(xml), 'Override').filter((override) => names(override, part));
  return applyEdits(xml, found.map(removal));
}

/** Says what the files of an extension are. Stands first: the schema leaves the order free, some readers do not. */
export function addDefault(xml: string, extension: string, type: string): string {
  const root = scan(xml);
  if (childrenNamed(root, 'Default').some(({ attributes }) => attributes.get('Extension')?.toLowerCase() === extension)) return xml;
  const added = prefixedLike(root, `<Default Extension="${extension}" ContentType="${type}"/>`);
  return applyEdits(xml, [{ start: root.inside, end: root.inside, text: added }]);
}
