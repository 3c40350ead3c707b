/** The shipped models, by the name that the command takes. */
import type { ModeleParchemin } from '../modele/modele.js';
import { blocDeCompetences } from './bloc-de-competences.js';
import { certificationRs } from './certification-rs.js';
import type { NomDeModele } from './noms.js';
import type { OptionsDeModele } from './options.js';
import { titreRncp } from './titre-rncp.js';

/**
 * Les modèles livrés. Chacun est une fonction : elle demande qui signe, et rend un modèle que `JSON.stringify` écrit pour qui veut l'adapter.
 *
 * @example
 * MODELES['titre-rncp']({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' }).usage; // 'RNCP'
 */
export const MODELES: Readonly<Record<NomDeModele, (options: OptionsDeModele) => ModeleParchemin>> = {
  'titre-rncp': titreRncp,
  'certification-rs': certificationRs,
  'bloc-de-competences': blocDeCompetences,
};
