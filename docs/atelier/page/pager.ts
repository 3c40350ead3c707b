/** « 51 à 100 sur 12 345 », and the buttons on either side. */
import { PAGE, type Page } from '../travail/findings.js';
import { button, el } from './dom.js';
import { formatCount } from './words.js';

export const rangeOf = ({ from, items, total }: Page<unknown>): string =>
  total === 0 ? 'aucune' : `${formatCount(from + 1)} à ${formatCount(from + items.length)} sur ${formatCount(total)}`;

export function pager(page: Page<unknown>, go: (from: number) => void, label: string): HTMLElement | false {
  const { from, items, total } = page;
  if (total <= PAGE) return false;
  return el(
    'nav',
    { class: 'pages', 'aria-label': label },
    button('Précédentes', () => go(Math.max(0, from - PAGE)), { disabled: from === 0, 'data-page': 'avant' }),
    el('span', {}, rangeOf(page)),
    button('Suivantes', () => go(from + PAGE), { disabled: from + items.length >= total, 'data-page': 'apres' }),
  );
}
