/** The page of a model, in millimetres (ISO 216). */
import type { ModeleParchemin } from './modele.js';

export interface PageMesuree {
  readonly largeur: number;
  readonly hauteur: number;
  readonly fondPerdu: number;
}

export function pageOf({ page }: Pick<ModeleParchemin, 'page'>): PageMesuree {
  const [largeur, hauteur] = page.orientation === 'portrait' ? [210, 297] : [297, 210];
  return { largeur, hauteur, fondPerdu: page.fondPerdu ?? 3 };
}
