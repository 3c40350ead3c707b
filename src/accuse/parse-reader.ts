/** The one reading of an accusé, chunk by chunk; `parseAccuse` and `readAccuse` are its two doors. */
import type { generic } from '../messages.js';
import { show } from '../text/show.js';
import { XmlFault } from '../xml/fault.js';
import { XmlInput } from '../xml/input.js';
import type { Place } from '../xml/lines.js';
import { type AccuseError, accuseError } from './accuse-error.js';
import type { AccuseEvent } from './events.js';
import { AccuseBuilder } from './parse-builder.js';
import { Head, whatIsGiven } from './parse-given.js';

type Contradiction = Parameters<(typeof generic)['accuse-encodage-contredit']>[0];
type Told = Readonly<Record<string, string>>;

/** The faults of the bytes, as an accusé would have them. */
const ENCODING: Readonly<Record<string, (params: Told) => string>> = {
  'encodage-inconnu': ({ encoding }) => `l'encodage annoncé, ${show(encoding)}, n'est pas pris en charge`,
  'encodage-invalide': ({ encoding }) => `il contient des octets que l'encodage ${encoding} n'admet pas`,
  'encodage-contredit': ({ declared, actual }) => `il annonce l'encodage ${show(declared)} alors que ses octets n'en sont pas (${actual})`,
};

export class AccuseReader {
  readonly #head = new Head();
  readonly #input: XmlInput;
  #builder!: AccuseBuilder;
  #ending = false;

  constructor(emit: (event: AccuseEvent) => void) {
    this.#input = new XmlInput((lines) => {
      this.#builder = new AccuseBuilder(lines, emit);
      return this.#builder;
    });
  }

  push(chunk: Uint8Array | string): void {
    this.#head.add(chunk);
    this.#input.lines.forget(this.#builder.oldest);
    this.#guard(() => this.#input.push(chunk));
  }

  end(): void {
    this.#ending = true;
    this.#guard(() => this.#input.end());
    const { warning } = this.#input;
    if (warning) this.#builder.remarks.say('accuse-encodage-contredit', warning.params as Contradiction);
    this.#builder.end();
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw error instanceof XmlFault ? this.#explained(error) : error;
    }
  }

  #explained({ fault, offset }: XmlFault): AccuseError {
    const position: Place | undefined = offset === undefined ? undefined : this.#input.lines.at(offset);
    const { recognised, complete } = this.#builder;
    const given = recognised ? undefined : whatIsGiven(this.#head.text);
    // Only the mark of UTF-32 makes bytes that look like no text an unknown encoding.
    if (given && !(fault.code === 'encodage-inconnu' && given.code === 'accuse-binaire')) return given;
    if (fault.code === 'doctype-interdit') return accuseError('accuse-doctype', {}, position);
    if (this.#ending && !complete) return accuseError('accuse-tronque', {}, position);
    const detail = ENCODING[fault.code]?.(fault.params as Told);
    if (detail !== undefined) return accuseError('accuse-encodage', { detail }, position);
    return accuseError('accuse-mal-forme', { detail: String(fault.params.detail) }, position);
  }
}
