/** The judge of the tests: libxml2, with the XSD that the library prints. */
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { SchemaVersion } from '../../src/dictionary/index.js';
import { xsd } from '../../src/xml/xsd.js';

const validators = new Map<SchemaVersion, XsdValidator>();

function validatorOf(schema: SchemaVersion): XsdValidator {
  const known = validators.get(schema);
  if (known) return known;
  const made = XsdValidator.fromDoc(XmlDocument.fromString(xsd(schema)));
  validators.set(schema, made);
  return made;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.trim() : String(error));

/** Everything that libxml2 has to say of the syntax, faults of namespaces included; nothing when all is well. */
export function complaint(bytes: Uint8Array): string | undefined {
  try {
    XmlDocument.fromBuffer(bytes).dispose();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Why libxml2 refuses a document; nothing when it is well-formed and valid. As in xmllint, a fault of namespaces is reported
 * and does not decide: the wrapper would stop there, unless the reports are off.
 */
export function refusal(bytes: Uint8Array, schema: SchemaVersion): string | undefined {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NOERROR });
    validatorOf(schema).validate(document);
    return undefined;
  } catch (error) {
    return document ? messageOf(error) : (complaint(bytes) ?? messageOf(error));
  } finally {
    document?.dispose();
  }
}
