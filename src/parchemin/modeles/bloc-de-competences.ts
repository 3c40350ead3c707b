import type { ModeleParchemin } from '../modele/modele.js';
import { composer, intitule, phrase } from './composer.js';
import { BLOC_DE, BLOC_DISTINCT, ENREGISTREMENT, NIVEAU, TITULAIRE_BLOC } from './mentions.js';
import type { OptionsDeModele } from './options.js';

/**
 * Le modèle livré pour un bloc de compétences d'un titre du RNCP : il dit de quel bloc et de quelle certification il s'agit, et qu'il est
 * distinct du parchemin de la certification entière.
 *
 * Lève une `ParcheminError` (`signataires-du-modele`) s'il manque un signataire, son nom ou sa fonction.
 * Source : France compétences, FAQ « Qu'est ce qu'un parchemin ? ».
 *
 * @example
 * blocDeCompetences({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' }).usage; // 'BLOC'
 */
export const blocDeCompetences = (options: OptionsDeModele): ModeleParchemin =>
  composer(options, {
    nom: 'Bloc de compétences',
    usage: 'BLOC',
    objet: [phrase(TITULAIRE_BLOC), ...intitule('bloc', 28), phrase(BLOC_DE, 4), ...intitule('certification', 19)],
    mentions: [ENREGISTREMENT, NIVEAU, BLOC_DISTINCT],
  });
