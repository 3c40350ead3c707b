/** One work at a time, shown with its bar, and stopped at will. */
import type { Following, Progress } from '../travail/session.js';
import { byId, replace } from './dom.js';
import { formatCount } from './words.js';

/** Before that, a bar would only flash. */
const SHOWN_AFTER = 150;
/** A screen reader is told now and then, not at each step. */
const TOLD_EVERY = 4000;

const STOPPED = "Arrêté à votre demande. Rien n'a changé.";

const region = byId('travail');
const bar = byId<HTMLProgressElement>('barre');
const text = byId('travail-texte');
const announced = byId('annonce');
const problem = byId('erreur');

let running: AbortController | undefined;
let told = 0;

export function announce(message: string): void {
  // The same sentence twice would not be read again.
  announced.textContent = announced.textContent === message ? `${message}\u00A0` : message;
}

export function showError(message: string): void {
  problem.hidden = false;
  replace(problem, message);
  problem.focus();
  problem.scrollIntoView({ block: 'center' });
}

export function clearError(): void {
  problem.hidden = true;
  problem.replaceChildren();
}

function show({ label, share, passages }: Progress): void {
  const count = passages === undefined ? '' : ` – ${formatCount(passages)} passages`;
  const percent = share === undefined ? '' : ` – ${Math.round(Math.min(1, share) * 100)} %`;
  text.textContent = `${label}${percent}${count}`;
  if (share === undefined) bar.removeAttribute('value');
  else bar.value = Math.min(1, share);
  if (Date.now() - told < TOLD_EVERY) return;
  told = Date.now();
  announce(text.textContent);
}

byId('arreter').addEventListener('click', () => running?.abort(new DOMException(STOPPED, 'AbortError')));

const isStop = (error: unknown): boolean => error instanceof Error && (error.name === 'AbortError' || error.message.includes(STOPPED));

/** Does a work; nothing is given when it failed, which has then been said. A second one waits for nobody: it is not begun. */
export async function work<T>(label: string, task: (following: Following) => Promise<T>): Promise<T | undefined> {
  if (running) return undefined;
  running = new AbortController();
  const { signal } = running;
  clearError();
  told = Date.now();
  show({ label });
  document.body.setAttribute('aria-busy', 'true');
  const timer = setTimeout(() => {
    region.hidden = false;
  }, SHOWN_AFTER);
  try {
    return await task({ signal, onProgress: (progress) => !signal.aborted && show(progress) });
  } catch (error) {
    if (signal.aborted || isStop(error)) announce(STOPPED);
    else showError(error instanceof Error ? error.message : String(error));
    return undefined;
  } finally {
    clearTimeout(timer);
    running = undefined;
    document.body.removeAttribute('aria-busy');
    region.hidden = true;
  }
}
