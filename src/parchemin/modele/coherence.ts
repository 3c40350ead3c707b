/** What the shape of a model does not say: places, names of fonts and colours, fields. */

import { nearestName } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { fautesDuTexte, unknownChamp } from '../champs/fautes-du-texte.js';
import type { ElementParchemin, Paragraphe } from './elements.js';
import { lieuDe } from './fautes.js';
import type { ModeleParchemin } from './modele.js';
import { pageOf } from './page.js';

type Path = readonly PropertyKey[];
type Faute = { readonly path: Path; readonly faute: string };
type Porteur = ElementParchemin | Paragraphe;

const POLICES = ['texte', 'italique', 'gras'];
/** A tenth of a micron: lengths are written in decimal. */
const SLACK = 0.0001;

/** What is printed beyond the cut is for grounds and rules; a text would be cut by the guillotine. */
const MAY_BLEED = new Set(['image', 'rectangle', 'trait']);

function place(element: ElementParchemin, modele: ModeleParchemin): Faute[] {
  const { largeur, hauteur, fondPerdu } = pageOf(modele);
  const bleed = MAY_BLEED.has(element.type) ? fondPerdu : 0;
  const isIn = (x: number, y: number): boolean =>
    x >= -bleed - SLACK && y >= -bleed - SLACK && x <= largeur + bleed + SLACK && y <= hauteur + bleed + SLACK;
  const faute = `sort de la page (${largeur} × ${hauteur} mm${bleed > 0 ? `, et ${bleed} mm de fond perdu` : ''}).`;
  if (element.type === 'trait')
    return (['de', 'a'] as const).flatMap((end) =>
      isIn(element[end].x, element[end].y) ? [] : [{ path: [end], faute: `ce point ${faute}` }],
    );
  const { x, y, largeur: width, hauteur: height } = element.cadre;
  return isIn(x, y) && isIn(x + width, y + height) ? [] : [{ path: ['cadre'], faute: `le cadre ${faute}` }];
}

function name(key: string, written: unknown, what: string, names: readonly string[]): Faute[] {
  if (typeof written !== 'string' || written.startsWith('#') || names.includes(written)) return [];
  const close = nearestName(written, names);
  const rest =
    close !== undefined ? ` ; vouliez-vous dire ${show(close)} ?` : names.length > 0 ? ` ; il y a ${names.map(show).join(', ')}.` : '.';
  return [{ path: [key], faute: `${show(written)} n'est pas ${what}${rest}` }];
}

/** The texts with fields of an element, by key; those of a language under it. */
function textsOf(porteur: Porteur): [Path, string][] {
  return (['texte', 'fonction', 'description', 'contenu'] as const).flatMap((key): [Path, string][] => {
    // The description of an image is plain.
    const value = 'type' in porteur && porteur.type === 'image' ? undefined : (porteur as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') return [[[key], value]];
    return Object.entries((value ?? {}) as Record<string, string>).map(([langue, texte]) => [[key, langue], texte]);
  });
}

const plain = (key: string, value: unknown): Faute[] =>
  typeof value === 'string' && value.includes('{{') ? [{ path: [key], faute: 'ce texte est imprimé tel quel, sans champ {{…}}.' }] : [];

function fautesOf(porteur: Porteur, modele: ModeleParchemin): Faute[] {
  const { taille, tailleMin, si, ...values } = porteur as Partial<Paragraphe> & Readonly<Record<string, unknown>>;
  const colors = Object.keys(modele.couleurs ?? {});
  const unknown = si === undefined ? undefined : unknownChamp(si);
  return [
    ...name('couleur', values.couleur, 'une couleur du modèle', colors),
    ...name('remplissage', values.remplissage, 'une couleur du modèle', colors),
    ...name('police', values.police, 'une police', [...POLICES, ...Object.keys(modele.polices ?? {})]),
    ...(taille !== undefined && tailleMin !== undefined && tailleMin > taille
      ? [{ path: ['tailleMin'], faute: `${tailleMin} est plus grand que « taille » (${taille}).` }]
      : []),
    ...(unknown === undefined ? [] : [{ path: ['si'], faute: unknown }]),
    ...plain('nom', values.nom),
    ...textsOf(porteur).flatMap(([path, texte]) => fautesDuTexte(texte).map((faute) => ({ path, faute }))),
  ];
}

/** Les fautes d'un modèle bien formé, en français, dans l'ordre de ses éléments. */
export function fautesDeCoherence(modele: ModeleParchemin): string[] {
  return modele.elements.flatMap((element, rank) => {
    const paragraphes = element.type === 'pile' ? element.paragraphes : [];
    const found = [
      ...place(element, modele),
      ...fautesOf(element, modele),
      ...paragraphes.flatMap((paragraphe, index) =>
        fautesOf(paragraphe, modele).map(({ path, faute }) => ({ path: ['paragraphes', index, ...path], faute })),
      ),
    ];
    return found.map(({ path, faute }) => `${lieuDe(['elements', rank, ...path], modele)} : ${faute}`);
  });
}
