/** The empty state: a file is dropped, chosen, or the example is taken. */
import { byId, chooseFiles } from './dom.js';
import { showError } from './work.js';

const ACCEPTED = '.xlsx,.xlsm,.csv,.txt,.tsv,.xml,.json,.ndjson,.jsonl';

/** The demonstration of the library, within the program: the page may fetch nothing. */
async function example(): Promise<File> {
  const { default: bytes } = await import('../../../fixtures/demo/apprenants.xlsx');
  return new File([bytes], 'apprenants-exemple.xlsx');
}

/** The rows of the example are right on that day, whenever it is tried. */
export const EXAMPLE_DAY = '2026-11-02';

export const isExample = (nom: string): boolean => nom === 'apprenants-exemple.xlsx';

export function choose(take: (file: File) => void): void {
  chooseFiles({ accept: ACCEPTED }, ([file]) => file && take(file));
}

/** Dropped anywhere: a file let fall beside the zone would otherwise replace the page. */
function acceptDrops(take: (file: File) => void): void {
  const zone = byId('depose');
  const hover = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    zone.classList.toggle('survol', isOver);
  };
  document.addEventListener('dragover', hover(true));
  document.addEventListener('dragleave', hover(false));
  document.addEventListener('drop', (event) => {
    hover(false)(event);
    const target = event.target instanceof Element ? event.target.closest('[data-depose]') : null;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (target || files.length === 0) return;
    const [file] = files;
    if (files.length > 1) showError('Donnez un seul fichier à la fois.');
    else if (file) take(file);
  });
}

export function welcome(take: (file: File) => void): void {
  acceptDrops(take);
  // Now, so that the network may be cut afterwards.
  void example();
  byId('choisir').addEventListener('click', () => choose(take));
  byId('exemple').addEventListener('click', () => void example().then(take));
}
