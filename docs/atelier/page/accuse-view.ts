/** An accusé, explained; with the deposit that it answers, what to send again. */
import type { AccuseView } from '../travail/accuse.js';
import type { View } from '../travail/session.js';
import { call } from './call.js';
import { button, chooseFiles, el, replace } from './dom.js';
import { madeFiles } from './made-files.js';
import { refusGroup } from './refus-list.js';
import { formatCount, plural } from './words.js';
import { showError, work } from './work.js';

const verdictOf = ({ rejected, accepted, refused, alreadyKnown, faults }: AccuseView): string => {
  if (rejected) return `Le fichier entier est rejeté (${plural(faults.length, 'faute')}) : aucun passage n'a été pris.`;
  if (accepted + refused === 0)
    return "Cet accusé ne parle d'aucun passage, ni accepté ni refusé : téléchargez-le de nouveau, ou vérifiez que vous avez choisi le bon fichier.";
  const known =
    alreadyKnown > 0 ? `, dont ${formatCount(alreadyKnown)} déjà en base : ni à renvoyer, ni à compter comme acceptés sans vérifier` : '';
  return `${plural(accepted, 'passage accepté', 'passages acceptés')}, ${plural(refused, 'refusé')}${known}.`;
};

export class AccuseResult {
  readonly element = el('div', { class: 'accuse' });
  readonly #heading = el('h2', { tabindex: -1 });
  readonly #body = el('div', {});

  constructor(view: AccuseView, reopen: () => void) {
    replace(this.element, el('div', { class: 'titre-fichier' }, this.#heading, button('Ouvrir un autre fichier…', reopen)), this.#body);
    this.#show(view);
  }

  focus(): void {
    this.#heading.focus();
  }

  #show(view: AccuseView): void {
    const { nom, idTraitement, rejected, accepted, refused, groups, faults, remarks } = view;
    this.#heading.textContent = `Accusé de ${nom}`;
    const count = (label: string, value: number, kind: string): HTMLElement =>
      el('div', { class: `compte ${kind}` }, el('dt', {}, label), el('dd', {}, formatCount(value)));
    replace(
      this.#body,
      el('p', { class: 'verdict' }, verdictOf(view)),
      idTraitement !== null && el('p', { class: 'note' }, `Traitement ${idTraitement}`),
      !rejected &&
        el(
          'dl',
          { class: 'comptes' },
          count('Passages acceptés', accepted, 'bon'),
          count('Passages refusés', refused, refused > 0 ? 'mauvais' : ''),
        ),
      faults.map(({ title, where, fault, remedy }) =>
        el(
          'section',
          { class: 'refus-groupe' },
          el('h3', {}, title),
          where !== '' && el('p', { class: 'note' }, where),
          el('p', {}, fault),
          el('p', {}, el('strong', {}, 'Que faire : '), remedy),
        ),
      ),
      groups.map(refusGroup),
      remarks.length > 0 &&
        el(
          'details',
          {},
          el('summary', {}, plural(remarks.length, 'remarque sur cet accusé', 'remarques sur cet accusé')),
          el(
            'ul',
            {},
            remarks.map((each) => el('li', {}, each)),
          ),
        ),
      (refused > 0 || rejected) && this.#deposit(view),
    );
  }

  #deposit({ deposit, rejected }: AccuseView): HTMLElement {
    const title = el('h3', { id: 'depot-titre' }, deposit === null ? 'Allez plus loin : donnez le fichier déposé' : 'Renvoyer');
    if (deposit !== null) return el('section', { 'aria-labelledby': 'depot-titre' }, title, this.#retry(deposit, rejected));
    const take = (files: readonly File[]): void => {
      const [file] = files;
      if (files.length > 1) showError('Donnez un seul fichier : le XML que vous aviez déposé.');
      else if (file) void this.#explain(file);
    };
    const zone = el(
      'div',
      { class: 'depose petite', 'data-depose': true },
      el(
        'p',
        {},
        'Déposez ici le fichier XML que vous aviez envoyé : chaque refus est alors expliqué par ce qui a été envoyé, et la reprise est préparée.',
      ),
      button('Choisir le fichier déposé…', () => chooseFiles({ accept: '.xml' }, take), { id: 'choisir-depot' }),
    );
    zone.addEventListener('drop', (event) => take([...(event.dataTransfer?.files ?? [])]));
    return el('section', { 'aria-labelledby': 'depot-titre' }, title, zone);
  }

  async #explain(file: File): Promise<void> {
    const view = await work<View>('Lecture du dépôt', (following) => call('explain', [file], following));
    if (view?.kind !== 'accuse') return;
    this.#show(view);
    this.#heading.focus();
  }

  #retry(deposit: string, rejected: boolean): HTMLElement {
    const result = el('div', { tabindex: -1 });
    const make = async (forme: 'xml' | 'classeur'): Promise<void> => {
      const made = await work('Reprise', (following) => call('reprise', [forme], following));
      if (!made) return;
      const { bilan, file } = made;
      const told = (nombre: number, text: string): HTMLElement | false => nombre > 0 && el('li', {}, `${formatCount(nombre)} ${text}`);
      replace(
        result,
        el('p', { class: file ? 'reussite' : 'alerte' }, file ? 'La reprise est prête.' : "Il n'y a rien à reprendre."),
        el(
          'ul',
          {},
          told(bilan.aReprendre.nombre, 'à reprendre'),
          told(bilan.dejaEnBase.nombre, 'déjà en base : ni repris, ni comptés comme acceptés ; vérifiez-les sur le portail'),
          told(bilan.introuvables.nombre, 'refusés, mais absents du fichier déposé'),
          told(bilan.sansIdentifiant.nombre, "refusés sans identifiant, que l'accusé ne permet pas de retrouver"),
          told(bilan.sansReponse.nombre, "du dépôt, dont l'accusé ne dit rien"),
        ),
        file && madeFiles([file], 'reprise.zip'),
      );
      result.focus();
    };
    return el(
      'div',
      {},
      el(
        'p',
        {},
        `Fichier déposé : ${deposit}. `,
        rejected
          ? 'Corrigez-le en entier, puis renvoyez-le sous un nouvel identifiant.'
          : 'Corrigez d’abord, dans le classeur ; puis redonnez-le ici pour en faire un dépôt.',
      ),
      el(
        'div',
        { class: 'boutons' },
        button('Le classeur à corriger', () => void make('classeur'), { class: 'bouton principal', id: 'reprise-classeur' }),
        !rejected && button('Le fichier XML de reprise, tel quel', () => void make('xml'), { id: 'reprise-xml' }),
      ),
      el(
        'p',
        { class: 'note' },
        'Le fichier « tel quel » recopie les passages refusés sans rien y changer : utile si l’erreur venait de la CDC.',
      ),
      result,
    );
  }
}
