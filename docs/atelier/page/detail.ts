/** The faults one by one, or by person: filtered and paged by the worker, so that fifty rows stand in the page, never fifty thousand. */
import type { Filter } from '../travail/findings.js';
import type { RowsView } from '../travail/session.js';
import { call } from './call.js';
import { el, replace } from './dom.js';
import { type Correct, findingTable, personList } from './finding-table.js';
import { pager } from './pager.js';
import { plural } from './words.js';
import { announce } from './work.js';

/** Waits for the end of the typing. */
const TYPING = 200;

export class Detail {
  readonly element = el('section', { class: 'detail', 'aria-labelledby': 'detail-titre', tabindex: -1 });
  readonly #correct: Correct;
  #filter: Filter = {};
  #byPerson = false;
  #from = 0;
  readonly #list = el('div', { class: 'detail-liste' });
  readonly #codes = el('select', { id: 'filtre-code' });
  readonly #severity = el('select', { id: 'filtre-gravite' });
  readonly #text = el('input', { id: 'filtre-texte', type: 'search', autocomplete: 'off' });

  constructor(correct: Correct) {
    this.#correct = correct;
    const choice = (value: string, label: string): HTMLElement => el('option', { value }, label);
    replace(this.#severity, choice('', 'Toutes'), choice('error', 'Erreurs'), choice('warning', 'Avertissements'));
    const ask = (): void => this.#ask({ text: this.#text.value, severity: this.#severity.value as '', code: this.#codes.value });
    this.#severity.addEventListener('change', ask);
    this.#codes.addEventListener('change', ask);
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#text.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, TYPING);
    });
    const field = (label: string, control: HTMLElement): HTMLElement =>
      el('div', { class: 'champ' }, el('label', { for: control.id }, label), control);
    replace(
      this.element,
      el('h3', { id: 'detail-titre' }, 'Ligne par ligne'),
      el(
        'div',
        { class: 'filtres', role: 'search', 'aria-label': 'Filtrer les fautes' },
        field('Chercher (identifiant, cellule, mot)', this.#text),
        field('Gravité', this.#severity),
        field('Faute', this.#codes),
        this.#ways(),
      ),
      this.#list,
    );
  }

  /** A check has ended: the kinds may have changed, and the page where one stood may be gone. */
  async refresh({ groups }: RowsView): Promise<void> {
    const { code = '' } = this.#filter;
    const options = groups.map((group) =>
      el('option', { value: group.code, selected: group.code === code }, `${group.code} (${group.count})`),
    );
    replace(this.#codes, el('option', { value: '' }, 'Toutes'), options);
    if (!groups.some((group) => group.code === code)) this.#filter = { ...this.#filter, code: '' };
    await this.#show();
  }

  /** Shows one kind alone. */
  list(code: string): void {
    this.#text.value = '';
    this.#severity.value = '';
    this.#codes.value = code;
    this.#ask({ code });
    this.element.scrollIntoView();
    this.element.focus();
  }

  #ways(): HTMLElement {
    const way = (label: string, byPerson: boolean): HTMLElement =>
      el(
        'label',
        {},
        el('input', {
          type: 'radio',
          name: 'vue',
          checked: byPerson === this.#byPerson,
          onchange: () => {
            this.#byPerson = byPerson;
            this.#from = 0;
            void this.#show();
          },
        }),
        ` ${label}`,
      );
    return el('fieldset', { class: 'vues' }, el('legend', {}, 'Montrer'), way('par faute', false), way('par personne', true));
  }

  #ask(filter: Filter): void {
    this.#filter = filter;
    this.#from = 0;
    void this.#show().then((total) =>
      announce(
        plural(total, this.#byPerson ? 'personne trouvée' : 'faute trouvée', this.#byPerson ? 'personnes trouvées' : 'fautes trouvées'),
      ),
    );
  }

  readonly #go = (from: number): void => {
    this.#from = from;
    void this.#show().then(() => {
      this.element.scrollIntoView();
      this.element.focus();
    });
  };

  async #show(): Promise<number> {
    if (this.#byPerson) {
      const page = await call('persons', [this.#filter, this.#from]);
      if (page.items.length === 0 && page.total > 0) return this.#back();
      replace(this.#list, personList(page, this.#correct), pager(page, this.#go, 'Pages de personnes'));
      return page.total;
    }
    const page = await call('page', [this.#filter, this.#from]);
    if (page.items.length === 0 && page.total > 0) return this.#back();
    replace(this.#list, findingTable(page, this.#correct), pager(page, this.#go, 'Pages de fautes'));
    return page.total;
  }

  #back(): Promise<number> {
    this.#from = 0;
    return this.#show();
  }
}
