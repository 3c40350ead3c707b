/** Where things stand on the shipped models, in millimetres from the top left corner of the cut page. */
import type { Cadre, ElementParchemin } from '../modele/elements.js';
import type { OptionsDeModele, Signataire } from './options.js';

export interface MiseEnPage {
  readonly largeur: number;
  readonly hauteur: number;
  readonly logo: Cadre;
  readonly certificateur: Cadre;
  /** The short rule between the certifier and the body. */
  readonly filet: number;
  readonly corps: Cadre;
  readonly mentions: Cadre;
  readonly lieu: Cadre;
  readonly qr: Cadre;
  readonly verifier: Cadre;
  readonly signatures: readonly Cadre[];
}

/** Side by side, from the right edge. */
function share({ x, y, largeur, hauteur }: Cadre, count: number): Cadre[] {
  const gap = 4;
  const each = Math.min((largeur - gap * (count - 1)) / count, 82);
  const start = x + largeur - each * count - gap * (count - 1);
  return Array.from({ length: count }, (_, rank) => ({ x: start + rank * (each + gap), y, largeur: each, hauteur }));
}

/** The QR code stands in the middle, unless several signatures need the room. */
function paysage(signataires: number, logo: boolean): MiseEnPage {
  const seul = signataires === 1;
  const qr = seul ? 136 : signataires === 2 ? 96 : 84;
  const top = logo ? 7 : 0;
  return {
    largeur: 297,
    hauteur: 210,
    logo: { x: 108.5, y: 13.5, largeur: 80, hauteur: 14 },
    certificateur: { x: 30, y: logo ? 28 : 16, largeur: 237, hauteur: logo ? 15.5 : 20 },
    filet: 39 + top,
    corps: { x: 28, y: 43 + top, largeur: 241, hauteur: 92 - top },
    mentions: { x: 26, y: 138.5, largeur: 245, hauteur: 25 },
    lieu: { x: 24, y: 166, largeur: seul ? 80 : 60, hauteur: 27 },
    qr: { x: qr, y: 164, largeur: 25, hauteur: 25 },
    verifier: { x: qr - 10, y: 189, largeur: 45, hauteur: 7 },
    signatures: share({ x: seul ? 191 : qr + 36, y: 164, largeur: seul ? 82 : 237 - qr, hauteur: 30 }, signataires),
  };
}

/** One signature stands beside the place and the QR code; several take a row of their own, below. */
function portrait(signataires: number, logo: boolean): MiseEnPage {
  const seul = signataires === 1;
  const top = logo ? 12 : 0;
  const bas = seul ? 245 : 214;
  return {
    largeur: 210,
    hauteur: 297,
    logo: { x: 65, y: 17, largeur: 80, hauteur: 20 },
    certificateur: { x: 24, y: logo ? 38 : 22, largeur: 162, hauteur: logo ? 20 : 24 },
    filet: 50 + top,
    corps: { x: 22, y: 55 + top, largeur: 166, hauteur: bas - 97 - top },
    mentions: { x: 24, y: bas - 40, largeur: 162, hauteur: 36 },
    lieu: { x: 24, y: bas + 2, largeur: 62, hauteur: 27 },
    qr: { x: 92.5, y: bas, largeur: 25, hauteur: 25 },
    verifier: { x: 82.5, y: bas + 25, largeur: 45, hauteur: 7 },
    signatures: share(seul ? { x: 122, y: bas, largeur: 66, hauteur: 30 } : { x: 22, y: 248, largeur: 166, hauteur: 34 }, signataires),
  };
}

export const miseEnPage = ({ orientation, signataires, logo }: OptionsDeModele): MiseEnPage =>
  (orientation === 'portrait' ? portrait : paysage)(signataires.length, logo !== undefined);

/** The double frame: a strong line, a fine one inside. */
export function cadres({ largeur, hauteur }: MiseEnPage): ElementParchemin[] {
  const inset = (marge: number): Cadre => ({ x: marge, y: marge, largeur: largeur - 2 * marge, hauteur: hauteur - 2 * marge });
  return [
    { type: 'rectangle', cadre: inset(8), epaisseur: 1.6, couleur: 'principale', coins: 'rentrants', rayon: 6 },
    { type: 'rectangle', cadre: inset(10), epaisseur: 0.5, couleur: 'filet', coins: 'rentrants', rayon: 6 },
  ];
}

export const signatures = ({ signatures }: MiseEnPage, signataires: readonly Signataire[]): ElementParchemin[] =>
  signataires.flatMap(({ nom, fonction, image }, rank) => {
    const cadre = signatures[rank];
    return cadre ? [{ type: 'signature', cadre, nom, fonction, ...(image !== undefined && { image }), taille: 11, couleur: 'encre' }] : [];
  });
