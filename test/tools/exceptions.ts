/** Where the library knowingly departs from libxml2: every case has its reason, and nothing else is forgiven. */
import { flux, type SchemaVersion, walk } from '../../src/dictionary/index.js';
import type { CheckReport } from '../../src/index.js';
import { complaint, refusal as refusalOf } from './libxml2.js';

export interface Disagreement {
  readonly schema: SchemaVersion;
  readonly bytes: Uint8Array;
  readonly ours: CheckReport;
  /** Why libxml2 refuses; nothing when it accepts. */
  readonly refusal: string | undefined;
}
interface Exception {
  readonly because: string;
  readonly applies: (disagreement: Disagreement) => boolean;
}

const INTEGERS = [...walk('flux', flux)].filter(({ field }) => field.kind === 'integer').map(({ name }) => name);
/** A line of xmllint that finds fault with an integer. */
const ABOUT_INTEGER = new RegExp(`: element (?:${INTEGERS.join('|')}): Schemas validity error .* '`);

const gives = ({ diagnostics }: CheckReport, code: string): boolean => diagnostics.some((each) => each.code === code);

export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  doctype: {
    because: 'a DOCTYPE is refused whatever it holds: entities are the way of every attack, and no deposit needs one',
    applies: ({ ours, refusal }) => refusal === undefined && gives(ours, 'doctype-interdit'),
  },
  namespaces: {
    because:
      'a document that breaks « Namespaces in XML » (xmlns:p="", the same attribute under two prefixes) is refused by the JDK behind the portal; libxml2 reports it and goes on',
    applies: ({ ours, refusal, bytes }) => refusal === undefined && gives(ours, 'xml-mal-forme') && complaint(bytes) !== undefined,
  },
  'version="1."': {
    because: 'production 26 of XML 1.0 wants a digit after « 1. »; libxml2 does not look',
    applies: ({ ours, refusal, bytes }) =>
      refusal === undefined &&
      gives(ours, 'xml-mal-forme') &&
      /^\uFEFF?<\?xml\s+version\s*=\s*["']1\.["']/.test(new TextDecoder().decode(bytes)),
  },
  'blanks around xsi:type': {
    because: 'xsi:type is an xsd:QName, whose blanks collapse; libxml2 takes them for a part of the name',
    applies: ({ ours, refusal }) =>
      ours.schemaValid && /attribute '\{[^}]*\}type': The QName value '(\s[^']*|[^']*\s)'/.test(refusal ?? ''),
  },
  'blanks around xsd:int': {
    because:
      'the blanks of an xsd:int collapse, as in the libxml2 of the other test; xmllint 2.9 refuses them where the type is restricted',
    applies: ({ ours, refusal, bytes, schema }) =>
      ours.schemaValid &&
      refusal !== undefined &&
      refusalOf(bytes, schema) === undefined &&
      refusal
        .split('\n')
        .filter((line) => line.includes(': Schemas validity error'))
        .every((line) => ABOUT_INTEGER.test(line)),
  },
};

/** The exception that explains a disagreement. */
export const exceptionFor = (disagreement: Disagreement): string | undefined =>
  Object.entries(EXCEPTIONS).find(([, { applies }]) => applies(disagreement))?.[0];
