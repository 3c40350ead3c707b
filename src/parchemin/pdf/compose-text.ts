/** The elements made of texts. */
import { type DonneesParchemin, nameOf } from '../donnees.js';
import type { ElementPile, ElementSignature, ElementTexte, Paragraphe } from '../modele/elements.js';
import { parcheminError } from '../parchemin-error.js';
import type { Box, Drawn, DrawnText } from './composition.js';
import { Overflow, type Paragraph } from './fit.js';
import type { Materials } from './materials.js';
import { setText, type Vertical } from './set-text.js';
import { isShown, partsOf } from './texts.js';
import { boxOf, pt } from './units.js';

const ALIGN = { gauche: 'left', centre: 'center', droite: 'right' } as const;
const LEADING = 1.25;

/** What every element is composed with. `rank`: its place in the model, from 1, for the sentences. */
export interface Context {
  readonly materials: Materials;
  readonly donnees: DonneesParchemin;
  readonly rank: number;
}

function paragraphsOf(paragraphe: Paragraphe, { materials, donnees }: Context): Paragraph[] {
  if (!isShown(paragraphe.si, donnees)) return [];
  return partsOf(paragraphe, donnees, materials).map((parts, index) => ({
    parts,
    align: ALIGN[paragraphe.alignement ?? 'centre'],
    leading: paragraphe.interligne ?? LEADING,
    spacing: paragraphe.espacement ?? 0,
    color: materials.colorOf(paragraphe.couleur),
    level: paragraphe.role === 'titre' ? 'H1' : 'P',
    maxLines: paragraphe.lignesMax ?? Number.POSITIVE_INFINITY,
    before: index === 0 ? pt(paragraphe.avant ?? 0) : 0,
  }));
}

function set(paragraphs: readonly Paragraph[], box: Box, vertical: Vertical | undefined, { donnees, rank }: Context): DrawnText[] {
  if (paragraphs.length === 0) return [];
  const texts = setText(paragraphs, box, vertical);
  if (!(texts instanceof Overflow)) return texts;
  const taille = Math.round(texts.points * 10) / 10;
  const params = { personne: nameOf(donnees), element: rank, texte: texts.part.text, taille };
  throw parcheminError('texte-sans-place', params, donnees.passage.idTechnique);
}

export const composeTexte = (element: ElementTexte, context: Context): Drawn[] =>
  set(paragraphsOf(element, context), boxOf(element.cadre), element.vertical, context);

export function composePile(element: ElementPile, context: Context): Drawn[] {
  if (!isShown(element.si, context.donnees)) return [];
  const paragraphs = element.paragraphes.flatMap((paragraphe) => paragraphsOf(paragraphe, context));
  return set(paragraphs, boxOf(element.cadre), element.vertical, context);
}

/** Name and function at the foot of the frame; above them the signature, or the room to sign by hand. */
export function composeSignature(element: ElementSignature, context: Context): Drawn[] {
  const { nom, fonction, image, taille = 11, couleur } = element;
  const shared = { alignement: 'centre', ...(couleur === undefined ? {} : { couleur }) } as const;
  const paragraphs = [
    ...paragraphsOf({ texte: nom, taille, police: 'gras', ...shared }, context),
    ...paragraphsOf({ texte: fonction, taille: taille * 0.9, bilingue: 'lignes', ...shared }, context),
  ];
  const box = boxOf(element.cadre);
  const texts = set(paragraphs, box, 'bas', context);
  if (image === undefined) return texts;
  const top = Math.min(...texts.map(({ lines, size }) => (lines[0]?.baseline ?? box.y) - size));
  const room = { ...box, height: Math.max(0, top - box.y - pt(1)) };
  const alt = `Signature de ${nom}`;
  return [{ kind: 'image', image: context.materials.imageOf(image), box: room, alt, cover: false }, ...texts];
}
