/** An error of the JDK: its sentence, and where it stands. */
import { NAMESPACE } from '../../dictionary/index.js';

export interface ErreurJdk {
  readonly message: string;
  /** Offset in the text: where the JDK stands once it has read what is at fault. */
  readonly at: number;
}

/** `"urn:…":nomUsage`, as the JDK names an element. */
const expanded = (name: string, uri: string): string => `"${uri}":${name}`;
export const expandedName = (uri: string, local: string): string => (uri === '' ? local : `{${expanded(local, uri)}}`);
export const expectedNames = (names: readonly string[]): string => `{${names.map((name) => expanded(name, NAMESPACE)).join(', ')}}`;
