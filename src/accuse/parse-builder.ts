/** Tokens of an accusé → its events. Bounded memory: what has been told is forgotten, but for a fingerprint of each identifier. */
import { overLimit } from '../xml/fault.js';
import type { Lines } from '../xml/lines.js';
import { isBlank, type TokenHandler } from '../xml/tokenizer.js';
import type { AccuseEvent } from './events.js';
import { Findings, MAX_TEXT } from './parse-findings.js';
import { refuseRoot } from './parse-given.js';
import { localName, RAPPORT, type Structure } from './parse-structure.js';

interface Frame {
  /** Undefined: an element that an accusé is not known to have. */
  readonly structure: Structure | undefined;
  readonly offset: number;
  text: string;
  textOffset: number;
}

/** Without the blanks around. By hand: a regular expression takes a quadratic time on a long run of blanks. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
const NOT_BLANK = /[^ \t\n\r]/;
const isBlankUnit = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;

const holdsOnlyText = (structure: Structure | undefined): boolean => structure?.text !== undefined && structure.children.size === 0;

export class AccuseBuilder implements TokenHandler {
  readonly expected = undefined;
  readonly ignoresBlanks = false;
  readonly #lines: Lines;
  readonly #findings: Findings;
  readonly #frames: Frame[] = [];
  #last = 0;
  /** The root is that of an accusé. */
  recognised = false;
  /** The root has ended. */
  complete = false;

  constructor(lines: Lines, emit: (event: AccuseEvent) => void) {
    this.#lines = lines;
    this.#findings = new Findings(lines, emit);
  }

  /** No place before this one will be asked for any more. */
  get oldest(): number {
    const value = this.#frames.find(({ structure }) => structure?.text !== undefined);
    return this.#findings.itemOffset ?? value?.offset ?? this.#last;
  }

  get remarks(): Findings['remarks'] {
    return this.#findings.remarks;
  }

  /** The document has ended well. */
  end(): void {
    this.#findings.end();
  }

  declaration(): void {
    // Nothing an accusé says depends on the version of XML.
  }

  leaf(name: string, text: string, offset: number): void {
    this.open(name, undefined, offset);
    if (text !== '') this.text(text, false, offset);
    this.close();
  }

  nil(name: string, offset: number): void {
    this.leaf(name, '', offset);
  }

  open(written: string, _: unknown, offset: number): void {
    const parent = this.#frames.at(-1);
    if (parent) this.#stray(parent);
    this.#last = offset;
    const structure = parent ? this.#child(parent, written, offset) : this.#root(written, offset);
    if (structure?.item) this.#findings.begin(offset);
    this.#frames.push({ structure, offset, text: '', textOffset: offset });
  }

  text(piece: string, _: boolean, offset: number): void {
    // What stands in an unknown element inside a sentence still belongs to the sentence.
    const frame = this.#frames.findLast(({ structure }) => structure !== undefined);
    const inside = frame === this.#frames.at(-1);
    if (!frame?.structure || !(inside || holdsOnlyText(frame.structure))) return;
    // A text may come in several pieces; the blanks of a long list are not kept.
    if (frame.text === '') {
      if (isBlank(piece)) return;
      frame.textOffset = offset + piece.search(NOT_BLANK);
    }
    frame.text += piece;
    if (frame.text.length > MAX_TEXT) throw overLimit('un texte dépasse un million de caractères', offset);
  }

  close(): void {
    const frame = this.#frames.pop();
    const structure = frame?.structure;
    if (frame && structure) {
      if (structure.text === undefined) this.#stray(frame);
      else if (frame.text !== '') this.#findings.give(structure.text, trimmed(frame.text), frame.offset);
      if (structure.item) this.#findings.finish(structure.item);
    }
    this.complete = this.#frames.length === 0;
  }

  #root(written: string, offset: number): Structure {
    if (localName(written) !== RAPPORT.name) throw refuseRoot(written, this.#lines.at(offset));
    this.recognised = true;
    return RAPPORT;
  }

  #child({ structure }: Frame, written: string, offset: number): Structure | undefined {
    if (structure === undefined) return undefined;
    const child = structure.children.get(localName(written));
    if (!child && this.remarks.isFirst(`${structure.name} <${written}>`))
      this.remarks.say(
        'accuse-element-inconnu',
        { name: written, within: structure.name, ...(holdsOnlyText(structure) && { lu: true }) },
        { offset },
      );
    return child;
  }

  /** A text that belongs to no field: said each time that it is another. */
  #stray(frame: Frame): void {
    if (frame.structure === undefined || frame.structure.text !== undefined || frame.text === '') return;
    const params = { value: trimmed(frame.text), within: frame.structure.name };
    frame.text = '';
    if (this.remarks.isFirst(`${params.within} ${params.value}`))
      this.remarks.say('accuse-texte-inattendu', params, { offset: frame.textOffset });
  }
}
