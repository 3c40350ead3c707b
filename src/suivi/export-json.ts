/** The follow-up as one JSON document, never whole in memory: one passage per line. */
import type { SuiviEvent } from './suivi.js';

const ROWS = 500;

/** `{ "bilan": …, "passages": [ … ] }`, un passage par ligne. */
export async function* suiviJson(events: AsyncIterable<SuiviEvent> | Iterable<SuiviEvent>): AsyncGenerator<string, void, undefined> {
  let waiting: string[] = [];
  let isFirst = true;
  for await (const event of events) {
    if (event.type === 'bilan') waiting.push(`{"bilan":${JSON.stringify(event.bilan)},"passages":[`);
    else {
      waiting.push(`${isFirst ? '' : ','}\n${JSON.stringify(event.passage)}`);
      isFirst = false;
    }
    if (waiting.length < ROWS) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield `${waiting.join('')}\n]}\n`;
}
