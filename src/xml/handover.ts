/** Hands over the header, the certifications and the passages as soon as each is complete, and forgets the passages. */
import { type Action, flux, isLeaf, isRequired, passageCertification, walk } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import type { Usable } from '../rule.js';
import type { CertificationLue, FluxEvent } from './events.js';
import type { Frame } from './frames.js';
import type { Lines, Place } from './lines.js';
import type { Node } from './nodes.js';
import { PassagePositions } from './positions.js';

/** Stands for a value that is there but at fault. */
const AT_FAULT = Symbol('at fault');

const ID_TECHNIQUE_RANK = Object.keys(passageCertification.children).indexOf('idTechnique');
/** Where a passage being read keeps its identifier: it has shapes. */
const ID_TECHNIQUE = { rank: ID_TECHNIQUE_RANK, bit: 1 << ID_TECHNIQUE_RANK };

const isText = (value: unknown): value is string => typeof value === 'string';

/** Paths of the leaves that make a header complete. */
const DUE_IN_HEADER = [...walk('flux', flux)]
  .filter(({ field, ancestors }) => isLeaf(field) && isRequired(field, '1.1.5') && !ancestors.includes('certifications'))
  .map(({ name, ancestors }) => [...ancestors.slice(1), name]);

export class Handover {
  readonly #emit: (event: FluxEvent) => void;
  readonly #lines: Lines;
  readonly #positions = new PassagePositions();
  /** Places outside the passages, by path: few, and found again after the lines are forgotten. */
  readonly #places = new Map<string, Place>();
  #flux: unknown = {};
  #enTeteSaid = false;
  #certification: CertificationLue = {};
  #certificationIndex = -1;
  #certificationSaid = false;
  #passage: Frame | undefined;
  #passageIndex = -1;
  /** Path of the current list of passages. */
  #passagesPath = '';
  #faultsInPassage = 0;

  constructor(lines: Lines, emit: (event: FluxEvent) => void) {
    this.#lines = lines;
    this.#emit = emit;
  }

  /** Identifier of the passage being read, once known. */
  get idTechnique(): string | undefined {
    const frame = this.#passage;
    const value = frame && frame.filled & ID_TECHNIQUE.bit ? frame.slots[ID_TECHNIQUE.rank] : undefined;
    return isText(value) ? value : undefined;
  }

  /** The action, once read. */
  get action(): Action | undefined {
    return (this.#flux as { action?: Action }).action;
  }

  noteFault(): void {
    this.#faultsInPassage++;
  }

  /** Notes where an element starts; outside passages the place is worked out at once, and given back. */
  note(node: Node, offset: number): Place | undefined {
    if (this.#passage) {
      this.#positions.note(node, offset);
      return undefined;
    }
    const place = this.#lines.at(offset);
    this.#places.set(node.path, place);
    return place;
  }

  /** Place of an element of the passage being handed over, from the passage. */
  placeInPassage(path: string): Place {
    return this.#lines.at(this.#positions.find(path) ?? this.#passage?.offset ?? 0);
  }

  /** Place of an element of the header or of the current certification, by its path without indexes, or of an ancestor. */
  placeOutside(path: string): Place {
    for (let way = path; way !== ''; way = way.replace(/\.?[^.]+$/, '')) {
      const place = this.#places.get(way);
      if (place) return place;
    }
    return { line: 1, column: 1 };
  }

  /** `pathOf` gives the path of the element entered. */
  enter(node: Node, frame: Frame, pathOf: () => string): void {
    if (node.role === 'flux') this.#flux = frame.value;
    else if (node.role === 'certifications' && this.#isHeaderComplete()) this.#sayEnTete();
    else if (node.role === 'certification') {
      this.#certification = frame.value as CertificationLue;
      this.#certificationIndex++;
      this.#certificationSaid = false;
      this.#passageIndex = -1;
    } else if (node.role === 'passages') {
      this.#passagesPath = pathOf();
      if (this.#certification.type !== undefined && this.#certification.code !== undefined) this.#sayCertification();
    } else if (node.role === 'passage') {
      this.#passage = frame;
      this.#passageIndex++;
      this.#faultsInPassage = 0;
      this.#positions.start();
      this.#lines.forget(frame.offset);
    }
  }

  leave(node: Node, frame: Frame): void {
    if (node.role === 'passage') {
      const usable = frame.value as Record<string, unknown>;
      this.#emit({
        type: 'passage',
        passage: usable,
        raw: frame.broken.length === 0 ? usable : { ...usable, ...Object.fromEntries(frame.broken.map((name) => [name, AT_FAULT])) },
        valid: this.#faultsInPassage === 0,
        path: `${this.#passagesPath}[${this.#passageIndex}]`,
        position: this.#lines.at(frame.offset),
        certification: this.#certification,
        certificationIndex: this.#certificationIndex,
        index: this.#passageIndex,
      });
      this.#passage = undefined;
    } else if (node.role === 'certification' && !this.#certificationSaid) this.#sayCertification();
    else if (node.role === 'flux') this.end();
  }

  /** Nothing more can come: tells the header if it has not been told. */
  end(): void {
    if (!this.#enTeteSaid) this.#sayEnTete();
  }

  #isHeaderComplete(): boolean {
    return DUE_IN_HEADER.every(
      (path) => path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], this.#flux) !== undefined,
    );
  }

  #sayEnTete(): void {
    this.#enTeteSaid = true;
    this.#emit({ type: 'entete', entete: this.#flux as Usable<EnTete> });
  }

  #sayCertification(): void {
    this.#certificationSaid = true;
    this.#emit({ type: 'certification', certification: this.#certification, index: this.#certificationIndex });
  }
}
