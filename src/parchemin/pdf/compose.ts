/** One parchment, laid out: the same for the screen and for the paper. */

import { champsOf, fillTexte, hasValue } from '../champs/index.js';
import { type DonneesParchemin, identiteOf, nameOf } from '../donnees.js';
import type { ElementImage, ElementParchemin, ElementQr, ElementRectangle, ElementTrait } from '../modele/elements.js';
import { type Context, composePile, composeSignature, composeTexte } from './compose-text.js';
import type { Box, Composition, Drawn } from './composition.js';
import type { Materials } from './materials.js';
import { qrPath } from './qr-path.js';
import { framePath, linePath, rectanglePaths } from './shapes.js';
import { isShown, resolve } from './texts.js';
import { bleedOf, boxOf, grown, pt, trimOf } from './units.js';

const RULE = 0.5;

function composeImage({ fichier, cadre, description, role, si }: ElementImage, { materials, donnees }: Context): Drawn[] {
  if (!isShown(si, donnees)) return [];
  const cover = role === 'fond';
  const box = cover ? grown(trimOf(materials.modele), bleedOf(materials.modele)) : boxOf(cadre);
  const image = materials.imageOf(fichier);
  return [{ kind: 'image', image, box, cover, ...(description ? { alt: description } : {}) }];
}

/** The square in the middle of a frame. */
function squareIn({ x, y, width, height }: Box): Box {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

function composeQr({ cadre, contenu = '{{urlPreuve}}', description, couleur }: ElementQr, { materials, donnees }: Context): Drawn[] {
  if (!champsOf(contenu).every(({ nom }) => hasValue(nom, donnees))) return [];
  const [lang = 'fr'] = materials.langues;
  const content = fillTexte(contenu, lang, donnees);
  if (content === '') return [];
  const box = squareIn(boxOf(cadre));
  const [alt] = description === undefined ? [] : resolve(description, [lang], donnees);
  return [
    // Readers look for black on white, whatever the background of the model.
    { kind: 'shape', path: framePath(box), fill: '#ffffff' },
    {
      kind: 'qr',
      path: qrPath(content, box),
      box,
      color: materials.colorOf(couleur),
      alt: alt?.text ?? `Code QR : ${content}`,
      ...(/^https?:\/\//i.test(content) ? { url: content } : {}),
    },
  ];
}

const composeTrait = ({ de, a, epaisseur = RULE, couleur }: ElementTrait, { materials }: Context): Drawn[] => [
  {
    kind: 'shape',
    path: linePath(pt(de.x), pt(de.y), pt(a.x), pt(a.y)),
    stroke: { color: materials.colorOf(couleur), width: epaisseur },
  },
];

function composeRectangle(element: ElementRectangle, { materials }: Context): Drawn[] {
  const { cadre, epaisseur = RULE, couleur, remplissage } = element;
  const stroke = epaisseur > 0 ? { stroke: { color: materials.colorOf(couleur), width: epaisseur } } : {};
  const fill = remplissage === undefined ? {} : { fill: materials.colorOf(remplissage) };
  const [outer = '', ...inner] = rectanglePaths(element, boxOf(cadre));
  return [{ kind: 'shape', path: outer, ...stroke, ...fill }, ...inner.map((path): Drawn => ({ kind: 'shape', path, ...stroke }))];
}

function composeElement(element: ElementParchemin, context: Context): Drawn[] {
  switch (element.type) {
    case 'texte':
      return composeTexte(element, context);
    case 'pile':
      return composePile(element, context);
    case 'image':
      return composeImage(element, context);
    case 'signature':
      return composeSignature(element, context);
    case 'qr':
      return composeQr(element, context);
    case 'trait':
      return composeTrait(element, context);
    case 'rectangle':
      return composeRectangle(element, context);
  }
}

/** What the model and the passage say when the data do not. */
function completed(donnees: DonneesParchemin, { modele }: Materials): DonneesParchemin {
  const identite = donnees.identite ?? identiteOf(donnees.passage);
  const lieu = donnees.lieu ?? modele.lieu;
  return { ...donnees, ...(identite === undefined ? {} : { identite }), ...(lieu === undefined ? {} : { lieu }) };
}

export function compose(given: DonneesParchemin, materials: Materials): Composition {
  const donnees = completed(given, materials);
  const { fiche, passage, attestation } = donnees;
  const drawn = materials.modele.elements.flatMap((element, index) => composeElement(element, { materials, donnees, rank: index + 1 }));
  const { raisonSociale, nomCommercial } = fiche.certificateur;
  return {
    lang: materials.langues[0] ?? 'fr',
    title: `Parchemin de ${nameOf(donnees) || passage.idTechnique} — ${fiche.bloc?.intitule ?? fiche.intitule}`,
    author: nomCommercial ?? raisonSociale,
    subject: `${fiche.bloc?.code ?? fiche.numero} — ${fiche.intitule}`,
    date: new Date(`${donnees.date ?? passage.dateDebutValidite}T12:00:00Z`),
    drawn,
    ...(attestation === undefined ? {} : { attestation }),
  };
}
