/** The header of a file: the flux without its certifications. */
import type { Certificateur, Certificateurs, Emetteur, Flux } from './model.js';

/** En-tête d'un flux : tout ce qui n'est pas une certification. */
export interface EnTete extends Omit<Flux, 'emetteur'> {
  emetteur: Omit<Emetteur, 'certificateurs'> & {
    certificateurs: Omit<Certificateurs, 'certificateur'> & { certificateur: Omit<Certificateur, 'certifications'> };
  };
}

type Part<T> = { readonly [Key in keyof T]?: Part<T[Key]> };

/** The header of a flux, complete or not; the certifications are left out. */
export function enTeteOf(flux: Part<Flux>): Part<EnTete> {
  const { certificateurs, ...emetteur } = flux.emetteur ?? {};
  const { certifications: _, ...certificateur } = certificateurs?.certificateur ?? {};
  return {
    ...flux,
    emetteur: { ...emetteur, certificateurs: { certificateur } },
  } as Part<EnTete>;
}
