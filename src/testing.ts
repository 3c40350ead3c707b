/**
 * Pour vos propres tests : des données inventées et conformes, des vérifications pour vitest et jest, une CDC simulée. Pour Node : la
 * bibliothèque qui écrit les accusés (xmlbuilder2) a besoin de son module « url ».
 *
 * @packageDocumentation
 */

export {
  type AccuseFictif,
  accuseRejete,
  accuseTraite,
  type OptionsAccuse,
  type OptionsAccuseRejete,
  type OptionsAccuseTraite,
} from './testing/accuses.js';
export type { PersonneConnue, Tolerance } from './testing/cdc/population.js';
export type { ErreurRapport, Refus } from './testing/cdc/rapport.js';
export type { PassageEnregistre, Renvoi } from './testing/cdc/registre.js';
export { type AccuseDepose, type CdcSimulee, type OptionsCdc, simulateCdc } from './testing/cdc/simulate-cdc.js';
export { NOMS_REPERES } from './testing/cdc/tout-le-monde.js';
export { fluxConforme, type OptionsFlux } from './testing/flux.js';
export { type MatchersAccrochage, matchers, type OptionsConforme } from './testing/matchers/index.js';
export { ligneConforme, type OptionsFabrique, type OptionsPassage, passageConforme } from './testing/passages.js';
