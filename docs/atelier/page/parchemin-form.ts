/** The parchments of the good rows, from a model and records that are given. */

import modeleRs from '../../../fixtures/demo/certification-rs.json?texte';
import fiches from '../../../fixtures/demo/fiches.json?texte';
import modeleRncp from '../../../fixtures/demo/titre-rncp.json?texte';
import type { RowsView } from '../travail/session.js';
import { call } from './call.js';
import { button, chooseFiles, el, replace } from './dom.js';
import { madeFiles } from './made-files.js';
import { formatCount, plural } from './words.js';
import { work } from './work.js';

const EXAMPLE: readonly (readonly [nom: string, text: string])[] = [
  ['titre-rncp.json', modeleRncp],
  ['certification-rs.json', modeleRs],
  ['fiches.json', fiches],
];
const ACCEPTED = '.json,.png,.jpg,.jpeg,.svg,.ttf,.otf';
/** Reasons shown. */
const MOST = 20;

export function parcheminForm({ good }: RowsView): HTMLElement {
  const result = el('div', { tabindex: -1 });
  const given = el('p', { class: 'note' });

  async function make(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    given.textContent = `Fichiers donnés : ${files.map(({ name }) => name).join(', ')}.`;
    const made = await work('Parchemins', (following) => call('parchemins', [files], following));
    if (!made) return;
    const { refused, remarks } = made;
    replace(
      result,
      el('p', { class: 'reussite' }, `${plural(made.made, 'parchemin fait', 'parchemins faits')}.`),
      refused.length > 0 &&
        el(
          'div',
          { class: 'alerte' },
          el('p', {}, `${plural(refused.length, "n'a pas pu être fait", "n'ont pas pu être faits")} :`),
          el(
            'ul',
            {},
            refused.slice(0, MOST).map(({ message }) => el('li', {}, message)),
          ),
          refused.length > MOST && el('p', {}, `… et ${formatCount(refused.length - MOST)} autres.`),
        ),
      madeFiles(made.files, 'parchemins.zip'),
      remarks.length > 0 &&
        el(
          'details',
          {},
          el('summary', {}, plural(remarks.length, 'remarque sur le modèle', 'remarques sur le modèle')),
          el(
            'ul',
            {},
            remarks.map((each) => el('li', {}, each)),
          ),
        ),
    );
    result.focus();
  }

  return el(
    'div',
    {},
    el(
      'p',
      {},
      `Donnez ensemble le modèle (JSON), les fiches de vos certifications (JSON) et les images que le modèle nomme : un parchemin sera fait pour ${good > 1 ? `les ${formatCount(good)} passages` : 'le passage'} sans erreur. `,
      el(
        'a',
        { href: '../guide/mon-premier-parchemin.html', target: '_blank', rel: 'noopener' },
        'Comment faire un modèle (nouvel onglet)',
      ),
    ),
    el(
      'div',
      { class: 'boutons' },
      button('Choisir le modèle et les fiches…', () => chooseFiles({ accept: ACCEPTED, multiple: true }, (files) => void make(files))),
      button(
        "Essayer avec les modèles de l'exemple",
        () => void make(EXAMPLE.map(([nom, text]) => new File([text], nom, { type: 'application/json' }))),
      ),
    ),
    given,
    result,
  );
}
