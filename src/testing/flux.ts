/** A whole deposit without fault. */
import { formatHorodatage } from '../depot/horodatage.js';
import type { Flux, PassageCertification } from '../model.js';
import { AUJOURDHUI, CERTIFICATION, type OptionsFabrique, type OptionsPassage, passageConforme } from './passages.js';
import { seeded, uuid } from './random.js';

export interface OptionsFlux extends Omit<OptionsFabrique, 'rang'> {
  /** Combien de passages ; 3 à défaut. */
  passages?: number | readonly PassageCertification[];
  /** Ce que chaque passage a de particulier, d'après son rang (à partir de 0). */
  chaque?: (rang: number) => Pick<OptionsPassage, 'avec' | 'titulaire' | 'voie'>;
  /** Ce qui remplace l'en-tête inventé. */
  avec?: Partial<Flux>;
}

/** Neither was given by the CDC. */
const ID_CLIENT = '00TEST00';
const ID_CONTRAT = 'MCFCER-TEST';

/**
 * Un dépôt entier et inventé, conforme : aucun diagnostic. La même graine donne le même dépôt, `idFlux` compris.
 * @example const xml = serializeFluxSync(fluxConforme({ graine: 3, passages: 100 }));
 */
export function fluxConforme(options: OptionsFlux = {}): Flux {
  const { graine = 1, aujourdhui = AUJOURDHUI, schema = '1.1.5', action = 'CREATION', passages = 3, chaque, avec = {}, voie } = options;
  const one = (rang: number): PassageCertification =>
    passageConforme({ graine, rang, aujourdhui, schema, action, ...(voie && { voie }), ...chaque?.(rang) });
  const passageCertifications = typeof passages === 'number' ? Array.from({ length: passages }, (_, rang) => one(rang)) : [...passages];
  const certificateur = { idClient: ID_CLIENT, idContrat: ID_CONTRAT, certifications: [{ ...CERTIFICATION, passageCertifications }] };
  return {
    idFlux: uuid(seeded(graine)),
    // Seven in the morning at Greenwich is that same day in Paris.
    horodatage: formatHorodatage(new Date(`${aujourdhui}T07:00:00Z`)),
    ...(schema !== '1.1.2' && { action }),
    emetteur: { idClient: ID_CLIENT, certificateurs: { certificateur } },
    ...avec,
  };
}
