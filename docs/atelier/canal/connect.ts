/** The page's side: calls the session that lives in the worker. */
import type { Bout } from '../../../src/browser/protocol.js';
import { received } from '../../../src/browser/travail-error.js';
import type { Following } from '../travail/session.js';
import type { ArgsOf, Method, ResultOf, ToPage, ToWorker } from './messages.js';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: Following['onProgress'];
}

export type Call = <M extends Method>(method: M, args: ArgsOf<M>, following?: Following) => Promise<ResultOf<M>>;

export function connect(end: Bout): Call {
  const pending = new Map<number, Pending>();
  let last = 0;
  end.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if ('ready' in data) return;
    const call = pending.get(data.id);
    if ('progress' in data) {
      call?.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.id);
    if ('error' in data) call?.reject(received(data.error));
    else call?.resolve(data.done);
  });
  return (method, args, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++last;
      const send = (message: ToWorker): void => end.postMessage(message);
      pending.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
      // What was given up is waited for: the next work would otherwise find it half done.
      signal?.addEventListener('abort', () => send({ id, stop: true }), { once: true });
      send({ id, method, args });
    });
}
