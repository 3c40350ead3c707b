/** The page and its worker, on either side of a channel. */
import { expect, test } from 'vitest';
import { type Call, connect } from '../../docs/atelier/canal/connect.js';
import { serve } from '../../docs/atelier/canal/serve.js';
import type { Progress } from '../../docs/atelier/travail/session.js';
import type { Bout } from '../../src/browser/protocol.js';
import { csv, fileNamed, ligne, newSession } from './tools.js';

/** Two ends of a channel; Node's own cannot carry a file, which browsers can. */
function channel(): [Bout, Bout] {
  const ends = [new EventTarget(), new EventTarget()] as const;
  const end = (mine: EventTarget, other: EventTarget): Bout => ({
    postMessage: (data) => setImmediate(() => other.dispatchEvent(new MessageEvent('message', { data }))),
    addEventListener: (type, listener) => mine.addEventListener(type, listener as EventListener),
  });
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}

function connected(): Call {
  const [page, worker] = channel();
  const call = connect(page);
  serve(worker, newSession());
  return call;
}

test('a method is called, followed, and answered', async () => {
  const call = connected();
  const told: Progress[] = [];
  const view = await call('open', [csv(ligne(1), ligne(2, { sexe: 'Z' }))], { onProgress: (progress) => told.push(progress) });
  expect(view).toMatchObject({ kind: 'rows', passages: 2, good: 1 });
  expect(told[0]).toMatchObject({ label: 'Contrôle' });
  expect(await call('page', [{}, 0])).toMatchObject({ total: 1 });
});

test('an error crosses with its code and its sentence', async () => {
  const call = connected();
  await expect(call('open', [fileNamed('a.pdf', '%PDF-1.7')])).rejects.toMatchObject({ name: 'AtelierError', code: 'autre-fichier' });
  await expect(call('page', [{}, 0])).rejects.toMatchObject({ code: 'rien-ouvert' });
});

test('what is given up stops, and the session goes on', async () => {
  const call = connected();
  const stop = new AbortController();
  const many = csv(...Array.from({ length: 2000 }, (_, index) => ligne(index)));
  const opened = call('open', [many], { signal: stop.signal, onProgress: () => stop.abort(new Error('assez')) });
  await expect(opened).rejects.toThrow();
  expect(await call('open', [csv(ligne(1))])).toMatchObject({ passages: 1 });
});
