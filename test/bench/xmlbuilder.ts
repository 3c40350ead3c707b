/** xmlbuilder2, in the two ways that do not hold the whole document: a fragment per passage, and the callback API. */
import { createCB, fragment } from 'xmlbuilder2';
import { childrenOf, type Field, flux, itemOf, NAMESPACE, PREFIX, passageCertification } from '../../src/dictionary/index.js';
import type { PassageCertification } from '../../src/index.js';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

interface Builder {
  ele(namespace: string, name: string): Builder;
  att(namespace: string, name: string, value: string): Builder;
  txt(text: string): Builder;
  up(): Builder;
}

function write(parent: Builder, name: string, field: Field, value: unknown): void {
  if (value === undefined) return;
  const element = parent.ele(NAMESPACE, `${PREFIX}:${name}`);
  if (value === null) element.att(XSI, 'xsi:nil', 'true');
  else if (field.kind === 'list') {
    const [itemName, item] = itemOf(field);
    for (const each of value as Iterable<unknown>) write(element, itemName, item, each);
  } else if (typeof value !== 'object') element.txt(String(value));
  else
    for (const [childName, child] of Object.entries(childrenOf(field)))
      write(element, childName, child, (value as Record<string, unknown>)[childName]);
  element.up();
}

/** One passage, as text. */
export function fragmentOf(passage: PassageCertification): string {
  const document = fragment();
  write(document as unknown as Builder, 'passageCertification', passageCertification, passage);
  return document.toString();
}

/** A whole document through callbacks; returns what it gave, chunk by chunk. */
export function callbackDocument(document: Readonly<Record<string, unknown>>, data: (chunk: string) => void): void {
  const builder = createCB({ data, namespaceAlias: { xsi: XSI } });
  builder.dec({ encoding: 'UTF-8' });
  write(builder as unknown as Builder, 'flux', flux, document);
  builder.end();
}
