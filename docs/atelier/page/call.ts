/** The worker, and how to call the session that lives in it. */
import { connect } from '../canal/connect.js';
import { showError } from './work.js';

/**
 * A worker loaded by its address would follow the policy of its own answer, hence none. Made from a blob it inherits that of the
 * page: `connect-src 'none'` then holds for it as well.
 */
function openWorker(): Worker {
  const script = `import ${JSON.stringify(new URL('./worker.js', import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('error', () =>
    showError("L'atelier n'a pas pu démarrer : rechargez la page, ou essayez un navigateur plus récent."),
  );
  return worker;
}

export const call = connect(openWorker());
