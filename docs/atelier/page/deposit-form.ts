/** The deposit: identifiers filled in once, then the files. */
import demo from '../../../fixtures/demo/accrochage.json?texte';
import type { Identifiants } from '../travail/deposit.js';
import type { RowsView } from '../travail/session.js';
import { call } from './call.js';
import { button, el, replace } from './dom.js';
import { forget, keep, readKept } from './kept.js';
import { madeFiles } from './made-files.js';
import { isExample } from './welcome.js';
import { plural } from './words.js';
import { announce, work } from './work.js';

const FIELDS = {
  emetteur: {
    label: 'Identifiant client de l’émetteur',
    hint: 'Qui envoie le fichier : huit caractères, donnés par la CDC (idClient).',
    required: true,
  },
  certificateur: { label: 'Identifiant client du certificateur', hint: 'Si ce n’est pas le même ; sinon, laissez vide.', required: false },
  contrat: {
    label: 'Numéro de contrat',
    hint: 'Celui de la convention avec la CDC (idContrat), par exemple MCFCER000000001.',
    required: true,
  },
} as const satisfies Record<keyof Identifiants, { label: string; hint: string; required: boolean }>;

type Name = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Name[];

const exampleOnes = (): Identifiants => {
  const { emetteur, certificateur } = JSON.parse(demo) as {
    emetteur: { idClient: string };
    certificateur: { idClient: string; idContrat: string };
  };
  return { emetteur: emetteur.idClient, certificateur: certificateur.idClient, contrat: certificateur.idContrat };
};

/** Lives as long as the page: what was typed stays from one file to the next. */
const typed: { identifiants: Identifiants | undefined } = { identifiants: undefined };

export function depositForm(view: RowsView): HTMLElement {
  const kept = readKept();
  const given = typed.identifiants ?? kept ?? (isExample(view.nom) ? exampleOnes() : { emetteur: '', certificateur: '', contrat: '' });
  const inputs = Object.fromEntries(
    NAMES.map((name) => [
      name,
      el('input', {
        id: `id-${name}`,
        type: 'text',
        value: given[name],
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-describedby': `id-${name}-aide`,
        required: FIELDS[name].required,
      }),
    ]),
  ) as Record<Name, HTMLInputElement>;
  const isKept = el('input', { id: 'garder', type: 'checkbox', checked: kept !== undefined });
  const partial = el('input', { id: 'partiel', type: 'checkbox' });
  const faults = el('div', { class: 'alerte', role: 'alert', tabindex: -1, hidden: true });
  const result = el('div', { class: 'resultat-depot', tabindex: -1 });
  const forgetting = button(
    'Effacer de ce poste',
    () => {
      forget();
      isKept.checked = false;
      forgetting.hidden = true;
      announce('Les identifiants ne sont plus gardés sur ce poste.');
    },
    { class: 'bouton petit', hidden: kept === undefined },
  );

  const read = (): Identifiants => ({
    emetteur: inputs.emetteur.value,
    certificateur: inputs.certificateur.value,
    contrat: inputs.contrat.value,
  });

  function remember(identifiants: Identifiants): void {
    typed.identifiants = identifiants;
    if (!isKept.checked) forget();
    else if (!keep(identifiants)) announce('Ce navigateur refuse de garder les identifiants sur ce poste.');
    forgetting.hidden = readKept() === undefined;
  }

  async function make(): Promise<void> {
    const identifiants = read();
    const wrong = await call('identifiantFaults', [identifiants]);
    faults.hidden = wrong.length === 0;
    replace(
      faults,
      el('p', {}, 'Ces identifiants ne conviennent pas :'),
      el(
        'ul',
        {},
        wrong.map((each) => el('li', {}, each)),
      ),
    );
    if (wrong.length > 0) return faults.focus();
    remember(identifiants);
    const made = await work('Préparation du dépôt', (following) => call('deposit', [identifiants, partial.checked], following));
    if (!made || 'faults' in made) return;
    const { written, accepted, refused, files } = made;
    if (written)
      replace(
        result,
        el(
          'p',
          { class: 'reussite' },
          `Le dépôt est prêt : ${plural(accepted, 'passage')}${refused > 0 ? `, ${plural(refused, 'ligne refusée', 'lignes refusées')}` : ''}.`,
        ),
        madeFiles(files, 'depot.zip'),
        el(
          'p',
          { class: 'note' },
          'Déposez le fichier XML sur le portail, puis revenez avec l’accusé que la CDC rendra : l’atelier l’explique.',
        ),
      );
    else
      replace(
        result,
        el(
          'p',
          { class: 'alerte' },
          refused > 0
            ? `Aucun fichier n’a été fait : ${plural(refused, 'ligne a', 'lignes ont')} des erreurs. Corrigez-les, ou cochez « Déposer les bons passages quand même ».`
            : 'Aucun fichier n’a été fait : le fichier a une erreur, à corriger d’abord.',
        ),
      );
    result.focus();
  }

  const field = (name: Name): HTMLElement => {
    const { label, hint, required } = FIELDS[name];
    return el(
      'div',
      { class: 'champ' },
      el('label', { for: `id-${name}` }, label, required ? '' : el('span', { class: 'note' }, ' (facultatif)')),
      inputs[name],
      el('p', { class: 'note', id: `id-${name}-aide` }, hint),
    );
  };
  const check = (input: HTMLInputElement, label: string, note?: string): HTMLElement =>
    el(
      'div',
      { class: 'case' },
      input,
      el('label', { for: input.id }, label, note !== undefined && el('span', { class: 'note' }, ` ${note}`)),
    );

  return el(
    'form',
    {
      novalidate: true,
      class: 'formulaire',
      onsubmit: (event) => {
        event.preventDefault();
        void make();
      },
    },
    el('div', { class: 'champs' }, NAMES.map(field)),
    el('div', { class: 'garder' }, check(isKept, 'Garder ces identifiants sur ce poste', '(dans ce navigateur seulement)'), forgetting),
    view.toCorrect > 0 &&
      check(
        partial,
        `Déposer les bons passages quand même (${plural(view.good, 'passage')} sur ${view.passages})`,
        '– les autres vous seront rendus, à corriger',
      ),
    faults,
    el('div', { class: 'boutons' }, el('button', { type: 'submit', class: 'bouton principal', id: 'deposer' }, 'Préparer le dépôt')),
    result,
  );
}
