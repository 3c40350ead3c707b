/** The worker's side: does what the page asks, and stops what it gives up. */
import type { Bout } from '../../../src/browser/protocol.js';
import { transmitted } from '../../../src/browser/travail-error.js';
import type { Following, Session } from '../travail/session.js';
import type { ToPage, ToWorker } from './messages.js';

/** Between two tellings: a bar that moves twenty times a second looks alive. */
const PACE = 50;

function follow(id: number, answer: (message: ToPage) => void, signal: AbortSignal): Following {
  let last = Number.NEGATIVE_INFINITY;
  return {
    signal,
    onProgress(progress) {
      const now = performance.now();
      if (now - last < PACE) return;
      last = now;
      answer({ id, progress });
    },
  };
}

export function serve(end: Bout, session: Session): void {
  const running = new Map<number, AbortController>();
  const answer = (message: ToPage): void => end.postMessage(message);
  const run = async ({ id, method, args }: Extract<ToWorker, { method: unknown }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const call = session[method] as (...args: unknown[]) => unknown;
      answer({ id, done: await call.call(session, ...args, follow(id, answer, controller.signal)) });
    } catch (error) {
      answer({ id, error: transmitted(error) });
    } finally {
      running.delete(id);
    }
  };
  end.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if ('stop' in data) running.get(data.id)?.abort();
    else void run(data);
  });
  answer({ ready: true });
}
