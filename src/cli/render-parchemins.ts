/** What was made of parchments, for people. */
import { join } from 'node:path';
import type { BilanParchemins } from '../node/parchemins/options.js';
import { formatCount, type Paint, plural } from './terminal.js';

const SHOWN = 20;

/** The parchments, the batches, the lists; then those that could not be made, and why. */
export function describeParchemins(
  { dossier, faits, repris, impressions, listes, refuses, nombreRefuses, remarques }: BilanParchemins,
  paint: Paint,
): string {
  const taken = repris > 0 ? ` (dont ${formatCount(repris)} déjà faits)` : '';
  const lots = impressions.map(
    ({ nom, pages, octets }) => `  ${join(dossier, nom)}  ${plural(pages, 'page')}, ${formatCount(octets)} octets, pour l'imprimeur\n`,
  );
  const lists = listes.map((nom) => `  ${join(dossier, nom)}\n`);
  const refused = refuses.slice(0, SHOWN).map(({ message }) => `  ${paint('red', '✗')} ${message}\n`);
  const more = nombreRefuses - refused.length;
  return [
    `${paint(nombreRefuses > 0 ? 'yellow' : 'green', `${plural(faits, 'parchemin')} dans ${dossier}${taken} :`)}\n`,
    ...lots,
    ...lists,
    ...remarques.map(({ message }) => `  ${paint('yellow', '!')} ${message}\n`),
    nombreRefuses > 0 ? `${plural(nombreRefuses, 'parchemin impossible', 'parchemins impossibles')} :\n` : '',
    ...refused,
    more > 0 ? `  … et ${formatCount(more)} de plus.\n` : '',
  ].join('');
}
