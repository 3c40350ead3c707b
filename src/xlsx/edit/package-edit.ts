/** A workbook being changed: some parts are replaced, added or removed; the others stay as the archive holds them. */
import { partKey } from '../read/archive.js';
import type { XlsxPackage } from '../read/package.js';
import { inPart } from '../read/unreadable.js';
import { asUtf8 } from './utf8.js';

/** A new text, or one that is made as it is written. */
export type Content = string | (() => AsyncIterable<string>);

/** What becomes of a part. */
export type PartChange = { readonly name: string } & ({ readonly content: Content } | { readonly unchanged: true });

export class PackageEdit {
  readonly source: XlsxPackage;
  /** By name without case; nothing for what is removed. */
  readonly #changes = new Map<string, { readonly name: string; readonly content: Content } | undefined>();

  constructor(source: XlsxPackage) {
    this.source = source;
  }

  has(name: string): boolean {
    const key = partKey(name);
    return this.#changes.has(key) ? this.#changes.get(key) !== undefined : this.source.has(name);
  }

  /** The text of a part as it now is; nothing when it is not there. */
  async text(name: string): Promise<string | undefined> {
    const key = partKey(name);
    const change = this.#changes.get(key);
    if (typeof change?.content === 'string') return change.content;
    return this.#changes.has(key) || !this.source.has(name) ? undefined : this.source.text(name);
  }

  set(name: string, content: Content): void {
    const written = this.source.part(name)?.name ?? name;
    this.#changes.set(partKey(name), { name: written, content: typeof content === 'string' ? asUtf8(content) : content });
  }

  remove(name: string): void {
    this.#changes.set(partKey(name), undefined);
  }

  /** Changes a text; a part that ends as it was is copied unchanged. What cannot be read is said with the name of the part. */
  async change<T>(name: string, fallback: string, edit: (text: string) => { readonly xml: string; readonly result: T }): Promise<T> {
    const text = (await this.text(name)) ?? fallback;
    try {
      const { xml, result } = edit(text);
      if (xml !== text || !this.has(name)) this.set(name, xml);
      return result;
    } catch (error) {
      throw inPart(error, name);
    }
  }

  /** The first name of a numbered series that no part bears: `xl/comments3.xml`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** Every part, each in the place where it was, the new ones last. */
  *parts(): Generator<PartChange, void, undefined> {
    const told = new Set<string>();
    for (const name of this.source.names) {
      const key = partKey(name);
      told.add(key);
      const change = this.#changes.get(key);
      if (change) yield change;
      else if (!this.#changes.has(key)) yield { name, unchanged: true };
    }
    for (const [key, change] of this.#changes) if (change && !told.has(key)) yield change;
  }
}
