/** The user's own file, given back with its faults and its corrections. */
import type { RowsView } from '../travail/session.js';
import { call } from './call.js';
import { button, el } from './dom.js';
import { save } from './made-files.js';
import { plural } from './words.js';
import { work } from './work.js';

const WHAT = {
  xlsx: 'Le même classeur, les fautes colorées et commentées sur leurs cellules, et une feuille « Contrôle » qui les liste.',
  other: 'Le même fichier, avec les fautes de chaque ligne dans une première colonne.',
};

const unwrittenText = (count: number): string =>
  ` ${plural(count, "correction n'a pas pu y être écrite (la cellule contient une formule) : faites-la", "corrections n'ont pas pu y être écrites (les cellules contiennent des formules) : faites-les")} vous-même.`;

export function annotationCard({ format, corrected }: RowsView): HTMLElement {
  const said = el('p', { class: 'note', role: 'status' });
  const make = async (): Promise<void> => {
    const made = await work('Annotation', (following) => call('annotated', [], following));
    if (!made) return;
    save(made);
    said.textContent = `« ${made.nom} » est dans vos téléchargements.${made.unwritten > 0 ? unwrittenText(made.unwritten) : ''}`;
  };
  const label = format === 'xlsx' ? 'Télécharger le classeur annoté' : 'Télécharger le fichier annoté';
  return el(
    'div',
    {},
    el('p', {}, WHAT[format === 'xlsx' ? 'xlsx' : 'other'], corrected > 0 && " Les corrections faites dans l'atelier y sont."),
    button(label, () => void make(), { class: 'bouton principal', id: 'annoter' }),
    said,
  );
}
