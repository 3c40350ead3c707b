/** What the columns of the envelope must say in a deposit: the sender and the certifier of the configuration. */
import type { Action } from '../dictionary/index.js';
import type { Row } from '../ligne/ligne.js';
import type { DepotConfig } from './config.js';

export const envelopeOf = ({ emetteur, certificateur }: DepotConfig, action: Action): Row => ({
  'emetteur.idClient': emetteur.idClient,
  'certificateur.idClient': certificateur.idClient,
  'certificateur.idContrat': certificateur.idContrat,
  // The rows of an earlier creation may be given to be suppressed.
  ...(action === 'CREATION' && { action }),
});
