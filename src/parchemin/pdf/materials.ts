/** What a model needs, read and parsed once for all the parchments made from it. */
import type { Langue } from '../langues.js';
import type { ModeleParchemin } from '../modele/modele.js';
import type { Face } from './face.js';
import type { ImagePrete } from './images/image.js';

export interface Materials {
  readonly modele: ModeleParchemin;
  readonly langues: readonly Langue[];
  readonly faces: readonly Face[];
  faceOf(police: string): Face;
  imageOf(fichier: string): ImagePrete;
  colorOf(couleur: string | undefined): string;
}
