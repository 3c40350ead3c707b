/** What of the text of a deposit goes into its retry file. */
import type { Diagnostic } from '../diagnostic.js';
import type { Action } from '../dictionary/index.js';
import type { PassageCertification } from '../model.js';
import { validatePassage } from '../validate.js';
import { escapeText } from '../xml/characters.js';
import { SerializeError } from '../xml/serialize-error.js';
import { CorrectedWriter } from './corrected.js';
import type { RawText } from './raw-text.js';
import { repriseError } from './reprise-error.js';
import type { RetryOptions } from './retry-flux.js';
import type { Slice } from './slicer.js';

type Of<Type extends Slice['type']> = Extract<Slice, { type: Type }>;

/** The encoding that the declaration names; the output is in UTF-8. */
const ENCODING = /^(<\?xml\s[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;
/** Codes of a document that is no deposit at all. */
const NO_FLUX = new Set(['racine-inattendue']);

function refuse({ code, message, position, path, idTechnique }: Diagnostic): never {
  const line = position?.line;
  if (NO_FLUX.has(code) || (code === 'espace-de-noms-inattendu' && path === '')) throw repriseError('depot-inattendu', { detail: message });
  throw repriseError('depot-invalide', {
    detail: message,
    ...(line !== undefined && { line }),
    ...(idTechnique !== undefined && { idTechnique }),
  });
}

export class RetryText {
  readonly #raw: RawText;
  readonly #options: RetryOptions;
  readonly #corrected: CorrectedWriter;
  /** Up to there the text has been taken or left. */
  #cursor = 0;
  #ready = '';
  /** What opens the current certification, while none of its passages is kept. */
  #opening: string | undefined;
  #kept = 0;
  /** Kept of the current certification. */
  #keptHere = 0;

  constructor(raw: RawText, options: RetryOptions) {
    this.#raw = raw;
    this.#options = options;
    this.#corrected = new CorrectedWriter(options.schema ?? '1.1.5');
  }

  take(slice: Slice, action: Action): void {
    if (slice.type === 'fault') refuse(slice.diagnostic);
    else if (slice.type === 'entete') this.#refuseSameFlux(slice);
    else if (slice.type === 'renewed') this.#renew(slice);
    else if (slice.type === 'passage') this.#passage(slice, action);
    else if (slice.type === 'certification') this.#closeCertification(slice.end);
    else if (slice.of === 'certifications') this.#ready += this.#until(slice.end);
    else {
      this.#opening = this.#until(slice.end);
      this.#keptHere = 0;
    }
  }

  /** What is written and not yet given; nothing before the first passage kept: there may be none. */
  ready(): string {
    if (this.#kept === 0) return '';
    const ready = this.#ready;
    this.#ready = '';
    return ready;
  }

  forget(offset: number): void {
    this.#raw.forget(this.#cursor, offset);
  }

  end(): string {
    if (this.#kept === 0) throw repriseError('rien-a-reprendre', {});
    return this.#ready + this.#until(Number.POSITIVE_INFINITY);
  }

  #until(end: number): string {
    const text = this.#raw.slice(this.#cursor, end);
    const isHead = this.#cursor === 0;
    this.#cursor = end;
    return isHead ? text.replace(ENCODING, '$1"UTF-8"') : text;
  }

  #refuseSameFlux({ entete: { idFlux } }: Of<'entete'>): void {
    if (idFlux === this.#options.idFlux) throw repriseError('id-flux-repris', { idFlux });
  }

  #renew({ name, tag, start, end }: Of<'renewed'>): void {
    // The start tag as it is: it may declare the very prefix that it uses.
    this.#ready += `${this.#until(this.#raw.tagEnd(start))}${escapeText(this.#options[name])}</${tag}>`;
    this.#cursor = end;
  }

  #passage(slice: Of<'passage'>, action: Action): void {
    const { event, faults, start, end } = slice;
    const { idTechnique } = event.passage;
    const [fault] = faults;
    // Nobody could say whether to keep it.
    if (typeof idTechnique !== 'string') {
      if (fault) refuse(fault);
      return;
    }
    if (!this.#options.keep(idTechnique)) {
      this.#cursor = end;
      return;
    }
    const corrected = this.#options.corrections?.(idTechnique, event.passage);
    if (corrected === undefined && fault) refuse(fault);
    this.#ready += this.#opening ?? '';
    this.#opening = undefined;
    // What stands between two passages goes with the second.
    if (corrected === undefined) this.#ready += this.#until(end);
    else this.#ready += this.#until(start) + this.#correction(corrected, idTechnique, slice, action);
    this.#cursor = end;
    this.#kept++;
    this.#keptHere++;
    const { certification, position } = event;
    this.#options.onPassage?.({ idTechnique, ligne: position.line, certification, corrige: corrected !== undefined });
  }

  #correction(passage: PassageCertification, idTechnique: string, { scope }: Of<'passage'>, action: Action): string {
    const { schema = '1.1.5' } = this.#options;
    const found: unknown = (passage as Partial<PassageCertification>).idTechnique;
    if (found !== idTechnique) throw repriseError('identifiant-change', { idTechnique, found });
    const fault = validatePassage(passage, { schema, action }).diagnostics.find(({ severity }) => severity === 'error');
    if (fault) throw repriseError('correction-refusee', { idTechnique, detail: fault.message });
    try {
      return this.#corrected.write(passage, scope);
    } catch (error) {
      if (error instanceof SerializeError) throw repriseError('correction-refusee', { idTechnique, detail: error.message });
      throw error;
    }
  }

  #closeCertification(end: number): void {
    if (this.#keptHere > 0) this.#ready += this.#until(end);
    this.#cursor = end;
    this.#opening = undefined;
    this.#keptHere = 0;
  }
}
