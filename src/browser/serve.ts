/** The worker's side: does the works that a page asks for, several at a time, and stops those that it gives up. */
import { withoutReaders } from './carried-files.js';
import { navigateurError } from './navigateur-error.js';
import type { Bout, Demande, Reponse } from './protocol.js';
import type { Suivre } from './travail.js';
import { transmitted } from './travail-error.js';
import { travaux } from './travaux.js';

type Work = (...args: unknown[]) => Promise<unknown>;

/** Each work follows by its last argument. */
function run({ travail, args }: Extract<Demande, { travail: unknown }>, suivre: Suivre): Promise<unknown> {
  const work = travaux[travail] as Work;
  const options = { ...(args.at(-1) as object), ...suivre };
  return work(...args.slice(0, -1), options);
}

/** Answers at one end of a channel, for as long as it is open. */
export function serve(bout: Bout): void {
  const running = new Map<number, AbortController>();
  const answer = (reponse: Reponse): void => bout.postMessage(reponse);
  const start = async (demande: Extract<Demande, { travail: unknown }>): Promise<void> => {
    const { id } = demande;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const fait = await run(demande, { signal: controller.signal, onProgress: (avance) => answer({ id, avance }) });
      answer({ id, fait: withoutReaders(fait) });
    } catch (error) {
      // The page has already been told: it is what gave up.
      const given = controller.signal.aborted ? navigateurError('travail-interrompu', { detail: '' }) : error;
      answer({ id, erreur: transmitted(given) });
    } finally {
      running.delete(id);
    }
  };
  bout.addEventListener('message', ({ data }: MessageEvent<Demande>) => {
    if ('abandon' in data) running.get(data.id)?.abort();
    else void start(data);
  });
}
