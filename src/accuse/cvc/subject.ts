/** What the sentences need to know of the element at fault. */
import type { Fault, Source } from '../../diagnostic.js';
import { genericDiagnostic } from '../../diagnostic.js';
import { isLeaf, type LeafField, type SchemaVersion } from '../../dictionary/index.js';
import type { GenericCode } from '../../messages.js';
import { type KnownElement, labelOf } from './elements.js';

/** A sentence about the fault, one about what to do. */
export interface Explained {
  readonly fault: string;
  readonly remede: string;
}

export interface Subject {
  /** Local name, as written; empty when the sentence names none. */
  readonly name: string;
  /** For a sentence: the label, else the name. */
  readonly label: string;
  readonly elements: readonly KnownElement[];
  readonly leaf: LeafField | undefined;
  /** Version by which the portal checked, when known. */
  readonly schema: SchemaVersion | undefined;
}

export function subjectOf(name: string, elements: readonly KnownElement[], schema?: SchemaVersion): Subject {
  const [first] = elements;
  return {
    name: name || (first?.name ?? ''),
    label: labelOf(elements) || name || 'Une donnée',
    elements,
    leaf: first && isLeaf(first.field) ? first.field : undefined,
    schema,
  };
}

/** The sentence of a generic code about the subject; no NIR passes. */
export function say(subject: Subject, code: GenericCode, params: Readonly<Record<string, unknown>> = {}, source: Source = 'xsd'): string {
  const fault: Fault = { code, params: { name: subject.name, label: subject.label, ...params } };
  return genericDiagnostic(fault, source, subject.name).message;
}
