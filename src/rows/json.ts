/** Rows of a JSON file (an array of rows or of passages, or a whole flux) and of an NDJSON file. */
import { genericDiagnostic } from '../diagnostic.js';
import { readLigne } from '../ligne/lexical.js';
import type { Row } from '../ligne/ligne.js';
import { COLUMNS, CONTACT_COLUMNS, REASONS } from '../matrice/headings/columns.js';
import { decodeText, FichierIllisible, type TextSource } from '../matrice/table/decode.js';
import { fold } from '../text/nearest.js';
import { isObject } from '../validate.js';
import { passagePath } from '../validate-flux.js';
import { type JsonValue, readJsonValues, readNdjsonValues } from './json-values.js';
import { certificationKeys, type InputRow, type RowEvent } from './row.js';

const REASONS_KEY = fold(REASONS);
/** How to reach the person: known, and never sent. */
const CONTACT: ReadonlySet<string> = new Set(CONTACT_COLUMNS.map(({ name }) => name));

function jsonRow({ value, line }: JsonValue): InputRow {
  if (!isObject(value)) throw new FichierIllisible({ code: 'json-inattendu', params: { found: 'autre chose que des objets' } }, line);
  const given = Object.fromEntries(Object.entries(value).filter(([key]) => fold(key) !== REASONS_KEY && !CONTACT.has(key)));
  const contact = Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) => (CONTACT.has(key) && typeof text === 'string' ? [[key, text]] : [])),
  );
  const position = { line, column: 1 };
  const at = { envelope: {}, contact, origin: { line }, placeOf: () => position, raw: { ...given, ...contact } };
  if (isObject(given.identificationTitulaire)) return { shape: 'passage', data: given, diagnostics: [], ...at };
  const { ligne, diagnostics } = readLigne(given);
  return { shape: 'ligne', data: { ...ligne }, diagnostics: diagnostics.map((each) => ({ ...each, position })), ...at };
}

const objectAt = (value: unknown, key: string): Row => {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
};
const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
};
const certificateurOf = (flux: unknown): Row => objectAt(objectAt(objectAt(flux, 'emetteur'), 'certificateurs'), 'certificateur');

/** The envelope of a flux, under the names of the columns. */
export function envelopeOf(flux: unknown): Row {
  const emetteur = objectAt(flux, 'emetteur');
  const holders: Readonly<Record<string, Row>> = { '': flux as Row, 'emetteur.': emetteur, 'certificateur.': certificateurOf(flux) };
  return Object.fromEntries(
    COLUMNS.flatMap(({ name, element = name, envelope }) => {
      const value = envelope && holders[name.slice(0, name.length - element.length)]?.[element];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function* fluxRows(flux: Row): Generator<RowEvent> {
  yield { type: 'envelope', envelope: envelopeOf(flux) };
  for (const [i, certification] of listAt(certificateurOf(flux), 'certifications').entries())
    for (const [j, passage] of listAt(certification, 'passageCertifications').entries()) {
      const data = { ...certificationKeys(isObject(certification) ? certification : {}), ...(isObject(passage) ? passage : {}) };
      const origin = { path: passagePath(i, j) };
      yield { type: 'row', row: { shape: 'passage', data, envelope: {}, diagnostics: [], origin, placeOf: () => undefined, raw: data } };
    }
}

export async function* jsonRows(source: TextSource, format: 'json' | 'ndjson'): AsyncGenerator<RowEvent, void, undefined> {
  const said: RowEvent[] = [];
  const text = decodeText(source, (fault) =>
    said.push({ type: 'diagnostic', diagnostic: genericDiagnostic(fault, 'fichier', '', 'warning') }),
  );
  for await (const value of (format === 'json' ? readJsonValues : readNdjsonValues)(text)) {
    yield* said.splice(0);
    if (value.alone && isObject(value.value) && isObject(value.value.emetteur)) yield* fluxRows(value.value);
    else yield { type: 'row', row: jsonRow(value) };
  }
}
