/** Rows of a deposit already written in XML. */
import type { Diagnostic } from '../diagnostic.js';
import type { SchemaVersion } from '../dictionary/index.js';
import type { Row } from '../ligne/ligne.js';
import type { PassageEvent } from '../xml/events.js';
import { readFlux } from '../xml/read.js';
import type { XmlSource } from '../xml/source.js';
import { envelopeOf } from './json.js';
import { certificationKeys, type InputRow, type RowEvent } from './row.js';

function xmlRow(event: PassageEvent, diagnostics: readonly Diagnostic[]): InputRow {
  const { passage, raw, path, position, certification } = event;
  const data: Row = { ...certificationKeys(certification), ...passage };
  return {
    shape: 'passage',
    data,
    read: { raw, usable: passage },
    envelope: {},
    diagnostics,
    origin: { line: position.line, path },
    placeOf: () => position,
    raw: data,
  };
}

export async function* xmlRows(source: XmlSource, schema: SchemaVersion): AsyncGenerator<RowEvent, void, undefined> {
  let pending: Diagnostic[] = [];
  const outside = (): RowEvent[] => pending.splice(0).map((diagnostic) => ({ type: 'diagnostic', diagnostic }));
  for await (const event of readFlux(source, { schema })) {
    // The faults of a passage come just before it.
    if (event.type === 'diagnostic') pending.push(event.diagnostic);
    else if (event.type === 'passage') {
      const own = pending.filter(({ path }) => path.startsWith(event.path));
      pending = pending.filter((each) => !own.includes(each));
      yield* outside();
      yield { type: 'row', row: xmlRow(event, own) };
    } else if (event.type === 'entete') yield { type: 'envelope', envelope: envelopeOf(event.entete) };
  }
  yield* outside();
}
