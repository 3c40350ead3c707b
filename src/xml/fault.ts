/** A fault that ends the reading of a document. */
import type { Fault } from '../diagnostic.js';

export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  readonly fault: Fault;
  /** Where, in characters from the start of the text; unknown when the bytes themselves are wrong. */
  readonly offset: number | undefined;

  constructor(fault: Fault, offset?: number) {
    super(fault.code);
    this.fault = fault;
    this.offset = offset;
  }
}

export const illFormed = (detail: string, offset?: number): XmlFault => new XmlFault({ code: 'xml-mal-forme', params: { detail } }, offset);
export const overLimit = (detail: string, offset?: number): XmlFault =>
  new XmlFault({ code: 'limite-depassee', params: { detail } }, offset);
