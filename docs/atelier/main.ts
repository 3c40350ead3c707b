/** The page: an empty state, then what the file that is given turns out to be. */
import { AccuseResult } from './page/accuse-view.js';
import { call } from './page/call.js';
import { byId, replace } from './page/dom.js';
import { RowsResult } from './page/rows-view.js';
import { choose, EXAMPLE_DAY, isExample, welcome } from './page/welcome.js';
import { work } from './page/work.js';

const start = byId('accueil');
const result = byId('resultat');

async function open(file: File): Promise<void> {
  const view = await work(`Lecture de ${file.name}`, (following) =>
    call('openOn', [isExample(file.name) ? EXAMPLE_DAY : undefined, file], following),
  );
  if (!view) return;
  const reopen = (): void => choose((other) => void open(other));
  const shown = view.kind === 'accuse' ? new AccuseResult(view, reopen) : new RowsResult(view, reopen);
  replace(result, shown.element);
  start.hidden = true;
  result.hidden = false;
  document.title = `${file.name} – L'atelier – accrochage`;
  shown.focus();
}

welcome((file) => void open(file));
