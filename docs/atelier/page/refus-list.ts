/** The refusals of one kind, fifty at a time, each with what to check. */
import type { Refus, RefusGroup } from '../travail/accuse.js';
import type { Page } from '../travail/findings.js';
import { call } from './call.js';
import { el, replace } from './dom.js';
import { pageLink } from './help.js';
import { pager } from './pager.js';
import { plural } from './words.js';

/** Shown of one refusal; the others are behind a click. */
const CHECKS = 3;

const percent = new Intl.NumberFormat('fr-FR', { style: 'percent' });

function refusItem({ idTechnique, found, checks }: Refus): HTMLElement {
  const check = ({ reason, remedy, score, code }: Refus['checks'][number]): HTMLElement =>
    el(
      'li',
      {},
      el('strong', {}, reason),
      found && score > 0 && el('span', { class: 'note' }, ` (vraisemblance : ${percent.format(score)})`),
      el('br'),
      remedy,
      ' ',
      pageLink(code, 'En savoir plus'),
    );
  const [first, rest] = [checks.slice(0, CHECKS), checks.slice(CHECKS)];
  return el(
    'li',
    { class: 'refus' },
    el('h4', {}, idTechnique ?? '(sans identifiant)'),
    el('ol', {}, first.map(check)),
    rest.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, plural(rest.length, 'autre vérification', 'autres vérifications')),
        el('ol', { start: CHECKS + 1 }, rest.map(check)),
      ),
  );
}

export function refusGroup({ id, message, sens, conseil, count, examples }: RefusGroup): HTMLElement {
  const list = el('div', { tabindex: -1 });
  const show = (page: Page<Refus>): void =>
    replace(
      list,
      el('ul', { class: 'personnes' }, page.items.map(refusItem)),
      pager(
        page,
        (from) =>
          void call('refus', [id, from])
            .then(show)
            .then(() => list.focus()),
        'Pages de refus',
      ),
    );
  show(examples);
  return el(
    'section',
    { class: 'refus-groupe' },
    el('h3', {}, `${plural(count, 'passage refusé', 'passages refusés')} : ${sens}`),
    message !== null && el('p', { class: 'note' }, 'La CDC a écrit : ', el('q', {}, message)),
    el('p', {}, el('strong', {}, 'Que faire : '), conseil),
    el(
      'details',
      { open: count <= CHECKS },
      el(
        'summary',
        {},
        count === 1 ? 'Voir ce passage et ce qu’il faut vérifier' : `Voir les ${count} passages, et ce qu'il faut vérifier dans chacun`,
      ),
      list,
    ),
  );
}
