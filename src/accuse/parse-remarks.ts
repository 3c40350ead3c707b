/** What is unusual in an accusé, said as diagnostics. */
import { type Diagnostic, type Fault, genericDiagnostic } from '../diagnostic.js';
import { Fingerprints } from '../engine/fingerprints.js';
import type { accuse } from '../messages-accuse.js';
import type { Lines } from '../xml/lines.js';

type Code = keyof typeof accuse;
type Params<C extends Code> = Parameters<(typeof accuse)[C]> extends [infer P] ? P : Record<never, never>;

/** An accusé of 200 000 passages may have the same thing wrong in each: the first are told, all are counted. */
const MOST = 1000;

interface Where {
  /** In `Accuse`: `passagesKO[12].messageErreur`. */
  readonly path?: string;
  readonly offset?: number | undefined;
  readonly idTechnique?: string | undefined;
}

export class Remarks {
  readonly #lines: Lines;
  readonly #emit: (diagnostic: Diagnostic) => void;
  readonly #counts = new Map<Code, number>();
  readonly #said = new Fingerprints();

  constructor(lines: Lines, emit: (diagnostic: Diagnostic) => void) {
    this.#lines = lines;
    this.#emit = emit;
  }

  say<C extends Code>(code: C, params: Params<C>, { path = '', offset, idTechnique }: Where = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST) return;
    this.#emit({
      ...genericDiagnostic({ code, params: params as Fault['params'] }, 'fichier', path, 'warning'),
      ...(idTechnique !== undefined && { idTechnique }),
      ...(offset !== undefined && { position: this.#lines.at(offset) }),
    });
  }

  /** Whether this is new: what an accusé has in each of its passages is worth one remark. */
  isFirst(key: string): boolean {
    return this.#said.remember(key, 0) === undefined;
  }

  /** Nothing more will be said: tells how much was not shown. */
  end(): void {
    for (const [code, count] of [...this.#counts])
      if (count > MOST) this.say('accuse-remarques-abregees', { code, shown: MOST, more: count - MOST });
  }
}
