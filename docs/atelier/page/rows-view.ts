/** The result of a check: counts, faults, corrections, and what can be downloaded. */
import type { RowsView as View } from '../travail/session.js';
import { annotationCard } from './annotation-card.js';
import { call } from './call.js';
import { depositForm } from './deposit-form.js';
import { Detail } from './detail.js';
import { button, el, replace } from './dom.js';
import { groupList } from './groups.js';
import { parcheminForm } from './parchemin-form.js';
import { isExample } from './welcome.js';
import { formatCount, plural } from './words.js';
import { announce, work } from './work.js';

type Task = Parameters<typeof work<View>>[1];

const verdictOf = ({ passages, good, toCorrect, fileErrors }: View): string => {
  if (fileErrors > 0) return `Le fichier lui-même a ${plural(fileErrors, 'erreur')}, à corriger avant tout dépôt.`;
  if (toCorrect === 0)
    return passages === 1 ? 'Le passage est prêt à être déposé.' : `Les ${formatCount(passages)} passages sont prêts à être déposés.`;
  return `${plural(good, 'passage est prêt', 'passages sont prêts')}, ${plural(toCorrect, 'est', 'sont')} à corriger.`;
};

const count = (label: string, value: number, kind: string): HTMLElement =>
  el('div', { class: `compte ${kind}` }, el('dt', {}, label), el('dd', {}, formatCount(value)));

export class RowsResult {
  readonly element = el('div', { class: 'lignes' });
  readonly #heading = el('h2', { tabindex: -1 });
  readonly #summary = el('div', {});
  readonly #groups = el('section', { 'aria-labelledby': 'corriger-titre' });
  readonly #downloads = el('section', { class: 'telechargements', 'aria-labelledby': 'telecharger-titre' });
  readonly #detail: Detail;
  #view: View;

  constructor(view: View, reopen: () => void) {
    this.#view = view;
    this.#detail = new Detail((ids) => void this.#change('Correction', (following) => call('correct', [ids], following) as Promise<View>));
    replace(
      this.element,
      el('div', { class: 'titre-fichier' }, this.#heading, button('Ouvrir un autre fichier…', reopen)),
      this.#summary,
      this.#groups,
      this.#detail.element,
      this.#downloads,
    );
    this.#show(view);
  }

  focus(): void {
    this.#heading.focus();
  }

  /** A change is checked at once, and said: what is left, and the focus where the work goes on. */
  async #change(label: string, task: Task): Promise<void> {
    const before = this.#view;
    const place = this.#fixes().indexOf(document.activeElement as HTMLElement);
    const changed = await work(label, task);
    if (!changed) return;
    await this.#show(changed);
    announce(
      `${plural(changed.total, 'faute reste', 'fautes restent')}, il y en avait ${formatCount(before.total)}. ${verdictOf(changed)}`,
    );
    // The button is gone with its fault: the one that took its place, else what it was a part of.
    if (document.activeElement?.isConnected && document.activeElement !== document.body) return;
    const fixes = this.#fixes();
    if (place < 0) this.#heading.focus();
    else (fixes[Math.min(place, fixes.length - 1)] ?? this.#detail.element).focus({ preventScroll: true });
  }

  #fixes(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[data-correction]')];
  }

  #show(view: View): Promise<void> {
    this.#view = view;
    this.#heading.textContent = view.nom;
    replace(this.#summary, this.#counts(), this.#corrections(), this.#blanks());
    const actions = {
      list: (code: string) => this.#detail.list(code),
      correctAll: (code: string) => void this.#change('Corrections', (following) => call('correctAll', [code], following) as Promise<View>),
    };
    replace(
      this.#groups,
      el('h3', { id: 'corriger-titre', class: 'cache' }, 'Les fautes'),
      view.total === 0 ? el('p', { class: 'reussite' }, 'Aucune faute trouvée.') : groupList(view.groups, actions),
      view.truncated &&
        el('p', { class: 'note' }, 'Il y a trop de fautes pour toutes les lister : les premières sont montrées, toutes sont comptées.'),
    );
    this.#detail.element.hidden = view.total === 0;
    this.#showDownloads();
    return this.#detail.refresh(view);
  }

  #counts(): HTMLElement {
    const { passages, good, toCorrect } = this.#view;
    return el(
      'div',
      {},
      isExample(this.#view.nom) &&
        el('p', { class: 'note' }, 'Une école fictive, dont aucune personne n’existe, contrôlée comme si nous étions le 2 novembre 2026.'),
      el('p', { class: 'verdict' }, verdictOf(this.#view)),
      el(
        'dl',
        { class: 'comptes' },
        count('Lignes lues', passages, ''),
        count('Passages bons', good, 'bon'),
        count('À corriger', toCorrect, toCorrect > 0 ? 'mauvais' : ''),
      ),
    );
  }

  #corrections(): HTMLElement | false {
    const { corrected, steps } = this.#view;
    return (
      steps > 0 &&
      el(
        'div',
        { class: 'corrections' },
        el(
          'p',
          {},
          `${plural(corrected, 'correction faite', 'corrections faites')} dans l'atelier. Votre fichier, lui, n'a pas changé : téléchargez-le corrigé.`,
        ),
        button('Annuler la dernière', () => void this.#change('Annulation', (following) => call('undo', [], following) as Promise<View>), {
          id: 'annuler',
        }),
      )
    );
  }

  /** A school leaves blank what it does not know: one click rather than a thousand cells to fill in. */
  #blanks(): HTMLElement | false {
    const { blankCells, emptyAsNil } = this.#view;
    if (blankCells === 0 && !emptyAsNil) return false;
    const read = (isUnknown: boolean) => () =>
      void this.#change('Contrôle', (following) => call('blankAsUnknown', [isUnknown], following) as Promise<View>);
    return el(
      'div',
      { class: 'corrections' },
      el(
        'p',
        {},
        emptyAsNil
          ? 'Les cases vides sont lues comme « donnée inconnue ou sans objet ».'
          : `${plural(blankCells, 'erreur vient', 'erreurs viennent')} de cases vides. Si elles veulent dire « inconnu ou sans objet », faites-les lire ainsi.`,
      ),
      emptyAsNil ? button('Ne plus le faire', read(false)) : button('Lire les cases vides comme « inconnu »', read(true)),
    );
  }

  #showDownloads(): void {
    const view = this.#view;
    const card = (title: string, ...content: (Node | string | false)[]): HTMLElement =>
      el('div', { class: 'carte' }, el('h4', {}, title), content);
    replace(
      this.#downloads,
      el('h3', { id: 'telecharger-titre' }, 'Télécharger'),
      view.format !== 'xml' && view.passages > 0 && card('Votre fichier, annoté', annotationCard(view)),
      view.passages > 0 && card('Le dépôt pour la CDC', depositForm(view)),
      view.good > 0 && card('Les parchemins', parcheminForm(view)),
    );
  }
}
