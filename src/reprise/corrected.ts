/** A corrected passage, written by our serializer with the prefixes of the document that it goes into. */
import { NAMESPACE, PREFIX, passageCertification, type SchemaVersion } from '../dictionary/index.js';
import type { PassageCertification } from '../model.js';
import { elementWriter, type Write } from '../xml/elements.js';
import { type NamespaceScope, XSI } from '../xml/namespaces.js';

const NAME = 'passageCertification';
// No text holds « < » nor « > » once written: only tags are met.
const TAG = new RegExp(`<(/?)${PREFIX}:`, 'g');
const NIL = / xsi:nil="true"\/>/;
const NIL_TAGS = new RegExp(NIL, 'g');

/** What stands before a name; nothing when no prefix leads to the namespace. */
const prefixOf = (scope: NamespaceScope, uri: string, isAttribute: boolean): string | undefined => scope.written(uri, '', isAttribute);

export class CorrectedWriter {
  readonly #write: Write;

  constructor(schema: SchemaVersion) {
    this.#write = elementWriter(NAME, passageCertification, { schema, indent: 0 }, 0);
  }

  /** Throws `SerializeError`. `scope`: the namespaces in force where the passage goes. */
  write(passage: PassageCertification, scope: NamespaceScope): string {
    const xml = this.#write(passage);
    const ours = prefixOf(scope, NAMESPACE, false);
    const theirs = prefixOf(scope, XSI, true);
    const needsNil = NIL.test(xml);
    const declared = `${ours === undefined ? ` xmlns:${PREFIX}="${NAMESPACE}"` : ''}${needsNil && theirs === undefined ? ` xmlns:xsi="${XSI}"` : ''}`;
    const prefix = ours ?? `${PREFIX}:`;
    return xml
      .replace(TAG, `<$1${prefix}`)
      .replace(NIL_TAGS, ` ${theirs ?? 'xsi:'}nil="true"/>`)
      .replace(`<${prefix}${NAME}`, `<${prefix}${NAME}${declared}`);
  }
}
