/** Files that were made, to be downloaded one by one or together. */
import { download } from '../../../src/browser/save/download.js';
import type { Made } from '../travail/annotated.js';
import { call } from './call.js';
import { button, el } from './dom.js';
import { formatSize } from './words.js';
import { work } from './work.js';

const WHAT: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^accrochage.*\.xml$/, 'à déposer sur le portail de la CDC'],
  [/^rapport\.json$/, 'à garder : ce qui a été déposé, sans aucun nom'],
  [/^lignes-refusees/, 'les lignes à corriger, puis à redonner ici'],
  [/^impression-/, "pour l'imprimeur : une page par personne, traits de coupe"],
  [/^parchemins-/, 'un PDF par personne, pour les envoyer'],
  [/^reprise\.xlsx$/, 'les passages refusés, à corriger puis à redonner ici'],
];

const whatOf = (nom: string): string => WHAT.find(([pattern]) => pattern.test(nom))?.[1] ?? '';

/** The blob is already out of the heap: a plain download copies it nowhere else. */
export const save = ({ nom, blob }: Made): void => download(nom, blob);

async function saveAll(files: readonly Made[], nom: string): Promise<void> {
  const blob = await work('Archive', () => call('archive', [files]));
  if (blob) save({ nom, blob });
}

const item = (file: Made): HTMLElement =>
  el(
    'li',
    {},
    el('span', { class: 'fichier-nom' }, file.nom, ' ', el('span', { class: 'note' }, `(${formatSize(file.blob.size)})`)),
    el('span', { class: 'note fichier-role' }, whatOf(file.nom)),
    button('Télécharger', () => save(file), { 'aria-label': `Télécharger ${file.nom}` }),
  );

/** `archive`: name of the archive that holds them all. */
export const madeFiles = (files: readonly Made[], archive: string): HTMLElement =>
  el(
    'div',
    { class: 'faits' },
    el('ul', { class: 'fichiers' }, files.map(item)),
    files.length > 1 && button('Tout télécharger (.zip)', () => void saveAll(files, archive), { class: 'bouton principal' }),
  );
