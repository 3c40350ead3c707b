/** A deposit read as the portal does: whole and valid, or rejected with the sentences of the JDK. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Action, SchemaVersion } from '../../dictionary/index.js';
import type { PassageCertification } from '../../model.js';
import { Decoder, InvalidBytes } from '../../xml/decode.js';
import type { CertificationLue, PassageEvent } from '../../xml/events.js';
import { XmlFault } from '../../xml/fault.js';
import { FluxReader } from '../../xml/reader.js';
import type { ErreurJdk } from './erreur-jdk.js';
import { illFormedAsJdk, invalidByteAsJdk } from './mal-forme.js';
import type { ErreurRapport } from './rapport.js';
import { validateAsJdk } from './xerces.js';

export interface PassageRecu {
  readonly passage: PassageCertification;
  readonly certification: CertificationLue;
}
export interface Depot {
  readonly idFlux: string;
  readonly emetteur: string;
  readonly action: Action;
  readonly passages: readonly PassageRecu[];
}

interface Decoded {
  /** Line ends as every reader of XML sees them. */
  readonly text: string;
  /** The text stops where the bytes are not those of the encoding. */
  readonly invalid?: ErreurJdk;
}

const withLineFeeds = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

function decoded(xml: string | Uint8Array): Decoded {
  if (typeof xml === 'string') return { text: withLineFeeds(xml) };
  const decoder = new Decoder();
  try {
    const text = decoder.push(xml);
    return { text: withLineFeeds(text + decoder.end()) };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const before = error instanceof InvalidBytes ? error.before : '';
    const { message } = invalidByteAsJdk(xml, before);
    const text = withLineFeeds(before);
    return { text, invalid: { message, at: text.length } };
  }
}

/** Offsets → lines and columns, both from 1, the offsets in ascending order. */
function* placed(errors: readonly { readonly message: string; readonly at: number }[], text: string): Generator<ErreurRapport> {
  let [ligne, start] = [1, 0];
  for (const { message, at } of errors) {
    for (let feed = text.indexOf('\n', start); feed >= 0 && feed < at; feed = text.indexOf('\n', start)) {
      ligne++;
      start = feed + 1;
    }
    yield { type: 'XSD', message, ligne, colonne: at - start + 1 };
  }
}

function offsetOf(text: string, { position }: Diagnostic): number {
  if (!position || !('column' in position)) return text.length;
  let start = 0;
  for (let line = 1; line < position.line; line++) start = text.indexOf('\n', start) + 1;
  return start + position.column - 1;
}

/** Characters that Java counts twice: on lengths alone may the JDK refuse what our reader takes. Without them it need not be asked: half the time. */
const ASTRAL = /[\uD800-\uDBFF]/;

/** The deposit, or why the whole file is rejected. */
export function readDepot(xml: string | Uint8Array, schema: SchemaVersion): { depot: Depot } | { erreurs: readonly ErreurRapport[] } {
  const faults: Diagnostic[] = [];
  const received: PassageEvent[] = [];
  let entete: { idFlux?: string; action?: Action; emetteur?: { idClient?: string } } = {};
  const reader = new FluxReader(schema, (event) => {
    if (event.type === 'passage') received.push(event);
    else if (event.type === 'entete') entete = event.entete as typeof entete;
    else if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') faults.push(event.diagnostic);
  });
  reader.push(xml);
  reader.end();
  const { text, invalid } = decoded(xml);
  const illFormed = faults.find(({ source }) => source === 'xml');
  if (illFormed) return { erreurs: [...placed([invalid ?? illFormedAsJdk(text, offsetOf(text, illFormed))], text)] };
  const isSure = faults.length === 0 && !ASTRAL.test(text);
  const errors = isSure ? [] : [...placed(validateAsJdk(text, schema), text)];
  // The reader is stricter than the JDK on a root that the schema also declares: without a sentence of the JDK, ours is given.
  const own = (): ErreurRapport[] => faults.map(({ message, position }) => ({ type: 'XSD', message, ...placeOf(position) }));
  if (errors.length > 0 || faults.length > 0) return { erreurs: errors.length > 0 ? errors : own() };
  const { idFlux = '', action = 'CREATION', emetteur } = entete;
  const passages = received.map(({ passage, certification }) => ({ passage: passage as PassageCertification, certification }));
  return { depot: { idFlux, emetteur: emetteur?.idClient ?? '', action, passages } };
}

const placeOf = (position: Diagnostic['position']): { ligne?: number; colonne?: number } =>
  position && 'column' in position ? { ligne: position.line, colonne: position.column } : {};
