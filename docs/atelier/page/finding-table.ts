/** One page of faults, as a table or person by person. */
import type { Finding, Page, Person } from '../travail/findings.js';
import { button, el } from './dom.js';
import { severityBadge } from './groups.js';
import { rangeOf } from './pager.js';

export type Correct = (ids: readonly number[]) => void;

const whoOf = ({ idTechnique, line }: Pick<Finding, 'idTechnique' | 'line'>): string =>
  idTechnique ?? (line === null ? 'Le fichier' : '(sans identifiant)');
const whereOf = ({ place, line }: Finding): string => place || (line === null ? '' : `ligne ${line}`);

/** What a cell takes for « unknown » says little on a button. */
const UNKNOWN = 'nil';

function fix({ suggestion, id }: Finding, correct: Correct): HTMLElement | false {
  if (!suggestion) return false;
  const label =
    suggestion.text === UNKNOWN ? 'Déclarer la donnée inconnue' : ['Mettre « ', el('span', { class: 'propose' }, suggestion.text), ' »'];
  const made = button(label, () => correct([id]), { class: 'bouton petit', 'data-correction': true, title: suggestion.label });
  return el('div', { class: 'boutons' }, made);
}

export function findingTable(page: Page<Finding>, correct: Correct): HTMLElement {
  if (page.total === 0) return el('p', { class: 'note' }, 'Aucune faute à montrer.');
  const heading = (label: string): HTMLElement => el('th', { scope: 'col' }, label);
  const row = (finding: Finding): HTMLElement =>
    el(
      'tr',
      {},
      el('td', {}, severityBadge(finding.severity)),
      el('th', { scope: 'row' }, whoOf(finding)),
      el('td', { class: 'cellule' }, whereOf(finding)),
      el('td', { class: 'message' }, finding.message, fix(finding, correct)),
    );
  return el(
    'table',
    {},
    el('caption', {}, `Fautes : ${rangeOf(page)}`),
    el('thead', {}, el('tr', {}, ['Gravité', 'Personne', 'Cellule', 'Ce qui ne va pas, et quoi faire'].map(heading))),
    el('tbody', {}, page.items.map(row)),
  );
}

export function personList(page: Page<Person>, correct: Correct): HTMLElement {
  if (page.total === 0) return el('p', { class: 'note' }, 'Personne à montrer.');
  const fault = (finding: Finding): HTMLElement => {
    const where = whereOf(finding);
    return el(
      'li',
      {},
      severityBadge(finding.severity),
      ' ',
      where && el('span', { class: 'cellule' }, `${where} `),
      finding.message,
      fix(finding, correct),
    );
  };
  const person = ({ findings, ...who }: Person): HTMLElement =>
    el(
      'li',
      {},
      el('h4', {}, whoOf(who), who.line !== null && el('span', { class: 'note' }, ` ligne ${who.line}`)),
      el('ul', {}, findings.map(fault)),
    );
  return el(
    'div',
    {},
    el('p', { class: 'legende' }, `Personnes : ${rangeOf(page)}`),
    el('ul', { class: 'personnes' }, page.items.map(person)),
  );
}
