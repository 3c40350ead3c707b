/** The header of one file of a deposit. */
import type { Action } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import type { DepotConfig } from './config.js';

/** `idFlux`: a new UUID for each file. */
export const depotHeader = (config: DepotConfig, action: Action, idFlux: string, horodatage: string): EnTete => ({
  idFlux,
  horodatage,
  // A 1.1.2 file cannot say its action: it is a creation.
  ...(config.schema !== '1.1.2' && { action }),
  emetteur: { idClient: config.emetteur.idClient, certificateurs: { certificateur: { ...config.certificateur } } },
});
