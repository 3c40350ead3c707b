/** One document being written: what opens and closes it, its certifications and its passages. */
import {
  childrenOf,
  exists,
  type Field,
  flux as fluxField,
  isLeaf,
  itemOf,
  type ListField,
  NAMESPACE,
  PREFIX,
  passageCertification,
  walk,
} from '../dictionary/index.js';
import type { PassageCertification } from '../model.js';
import { closeTag, elementWriter, emptyList, type Layout, openTag, refuseUnknown, type Write } from './elements.js';
import type { CertificationSource, FluxSource } from './flux-source.js';
import { XSI } from './namespaces.js';
import { SerializeError } from './serialize-error.js';

/** Between two passages in compact form. */
const LINE = '\n';

interface Around {
  readonly before: string;
  readonly after: string;
}

const holds = (field: Field, target: Field): boolean => [...walk('', field)].some((element) => element.field === target);

/** What stands before and after the list `hole` inside a block, the list's own tags included. */
function around(name: string, field: Field, value: unknown, hole: Field, layout: Layout, depth: number): Around {
  if (field === hole) return { before: openTag(name, layout, depth), after: closeTag(name, layout, depth) };
  const block = (value ?? {}) as Readonly<Record<string, unknown>>;
  const known = Object.entries(childrenOf(field)).filter(([, child]) => exists(child, layout.schema));
  refuseUnknown(
    block,
    known.map(([childName]) => childName),
    field,
    layout.schema,
  );
  let before = openTag(name, layout, depth);
  let after = '';
  let passed = false;
  for (const [childName, child] of known) {
    const given = block[childName];
    if (!isLeaf(child) && holds(child, hole)) {
      const inner = around(childName, child, given, hole, layout, depth + 1);
      before += inner.before;
      after += inner.after;
      passed = true;
    } else if (given !== undefined) {
      const xml = elementWriter(childName, child, layout, depth + 1)(given);
      if (passed) after += xml;
      else before += xml;
    }
  }
  return { before, after: after + closeTag(name, layout, depth) };
}

/** The list of an item, and its depth in the document. */
function listOf(item: string): { name: string; field: ListField; depth: number } {
  for (const { name, field, ancestors } of walk('flux', fluxField))
    if (field.kind === 'list' && itemOf(field)[0] === item) return { name, field, depth: ancestors.length };
  throw new Error(`no list of ${item} in the dictionary`);
}
const CERTIFICATIONS = listOf('certification');
const PASSAGES = listOf('passageCertification');

/** Opens, fills and closes one document, in that order; every method returns the XML to append. */
export class DocumentWriter {
  readonly #layout: Layout;
  readonly #passage: Write;
  readonly #closing: string[] = [];
  /** Certifications, then passages of the current one. */
  readonly #items: number[] = [0];

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#passage = elementWriter('passageCertification', passageCertification, layout, PASSAGES.depth + 1);
  }

  open(flux: FluxSource): string {
    const { action, ...rest } = flux;
    // 1.1.5: always written. 1.1.2 has no action: a creation is implied, a suppression cannot be said.
    const written = this.#layout.schema === '1.1.5' ? { action: action ?? 'CREATION' } : action === 'SUPPRESSION' ? { action } : {};
    const { before, after } = around('flux', fluxField, { ...rest, ...written }, CERTIFICATIONS.field, this.#layout, 0);
    this.#closing.push(this.#layout.indent > 0 ? after : `${after}\n`);
    const root = `<${PREFIX}:flux`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${before.replace(root, `${root} xmlns:${PREFIX}="${NAMESPACE}" xmlns:xsi="${XSI}"`)}`;
  }

  openCertification(certification: CertificationSource): string {
    const { passageCertifications: _, ...alone } = certification;
    const { before, after } = around(...itemOf(CERTIFICATIONS.field), alone, PASSAGES.field, this.#layout, CERTIFICATIONS.depth + 1);
    this.#closing.push(after);
    this.#count();
    this.#items.push(0);
    return before;
  }

  passage(passage: PassageCertification): string {
    this.#count();
    try {
      return (this.#layout.indent > 0 ? '' : LINE) + this.#passage(passage);
    } catch (error) {
      if (!(error instanceof SerializeError) || typeof passage?.idTechnique !== 'string') throw error;
      throw new SerializeError({ code: error.code, params: error.params }, passage.idTechnique);
    }
  }

  #count(): void {
    const last = this.#items.length - 1;
    this.#items[last] = (this.#items[last] ?? 0) + 1;
  }

  /** Closes the certification, or the document once its certifications are closed. An empty list is an error. */
  close(): string {
    const list = this.#closing.length > 1 ? PASSAGES : CERTIFICATIONS;
    if (this.#items.pop() === 0) throw emptyList(list.name, list.field);
    return this.#closing.pop() ?? '';
  }
}
