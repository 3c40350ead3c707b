/** The fonts that come with the library, EB Garamond: each is loaded when a model uses it, 270 kB apiece. */
import { fromBase64 } from './base64.js';

type Load = () => Promise<{ default: string }>;

const FOURNIES = {
  texte: () => import('./eb-garamond-400.js'),
  italique: () => import('./eb-garamond-400-italic.js'),
  gras: () => import('./eb-garamond-600.js'),
} as const satisfies Record<string, Load>;

export type PoliceFournie = keyof typeof FOURNIES;

export const isFournie = (police: string): police is PoliceFournie => Object.hasOwn(FOURNIES, police);

export const loadFournie = async (police: PoliceFournie): Promise<Uint8Array> => fromBase64((await FOURNIES[police]()).default);
