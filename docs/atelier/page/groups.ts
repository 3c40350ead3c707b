/** The faults by kind: how many, what it means, what to do. */
import type { Group } from '../travail/findings.js';
import { button, el } from './dom.js';
import { helpOf, pageLink, rich } from './help.js';
import { formatCount, plural } from './words.js';

export interface GroupActions {
  readonly list: (code: string) => void;
  readonly correctAll: (code: string) => void;
}

export const severityBadge = (severity: Group['severity']): HTMLElement =>
  el('span', { class: `gravite ${severity === 'error' ? 'erreur' : 'conseil'}` }, severity === 'error' ? 'Erreur' : 'Avertissement');

/** The fault without what to do: up to the first colon or semicolon, that which follows the name of a datum excepted. */
export const faultIn = (message: string): string => /^(?:« [^»]+ » : )?.*?(?= [:;] |[.:;]\s|[.]?$)/s.exec(message)?.[0] ?? message;

function groupItem({ code, severity, count, correctable, example }: Group, { list, correctAll }: GroupActions): HTMLElement {
  const help = helpOf(code);
  return el(
    'details',
    { class: 'faute', 'data-code': code },
    el(
      'summary',
      {},
      severityBadge(severity),
      el('span', { class: 'faute-titre' }, count > 1 && el('span', { class: 'note' }, 'Par exemple : '), faultIn(example)),
      el('span', { class: 'faute-nombre' }, formatCount(count), el('span', { class: 'cache' }, ' fois')),
    ),
    el(
      'div',
      { class: 'faute-corps' },
      el('p', {}, count > 1 && el('strong', {}, 'Par exemple : '), example),
      help && el('p', {}, el('strong', {}, 'La règle : '), rich(help.meaning)),
      help && el('p', {}, el('strong', {}, 'Que faire : '), rich(help.remedy)),
      el(
        'div',
        { class: 'boutons' },
        correctable > 0 &&
          button(
            correctable === 1 ? 'Appliquer la correction proposée' : `Appliquer les ${formatCount(correctable)} corrections proposées`,
            () => correctAll(code),
            { class: 'bouton principal' },
          ),
        button(count === 1 ? 'Voir la ligne' : `Voir les ${formatCount(count)}`, () => list(code)),
      ),
      el('p', { class: 'note' }, el('code', {}, code), ' ', pageLink(code, 'En savoir plus (nouvel onglet)')),
    ),
  );
}

export function groupList(groups: readonly Group[], actions: GroupActions): HTMLElement {
  const errors = groups.filter(({ severity }) => severity === 'error');
  const warnings = groups.filter(({ severity }) => severity === 'warning');
  const part = (title: string, some: readonly Group[], note: string): HTMLElement | false =>
    some.length > 0 &&
    el(
      'div',
      { class: 'fautes' },
      el('h3', {}, title),
      el('p', { class: 'note' }, note),
      some.map((each) => groupItem(each, actions)),
    );
  const sum = (some: readonly Group[]): number => some.reduce((total, { count }) => total + count, 0);
  return el(
    'div',
    {},
    part(`${plural(sum(errors), 'erreur')} à corriger`, errors, 'La CDC refuserait ces passages, ou le fichier entier.'),
    part(
      `${plural(sum(warnings), 'avertissement')} à vérifier`,
      warnings,
      'Ces passages peuvent être déposés, mais une donnée paraît douteuse.',
    ),
  );
}
