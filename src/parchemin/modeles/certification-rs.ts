import type { ModeleParchemin } from '../modele/modele.js';
import { composer, intitule, phrase } from './composer.js';
import { ENREGISTREMENT, TITULAIRE_RS } from './mentions.js';
import type { OptionsDeModele } from './options.js';
import { MENTION, OPTION } from './textes.js';

/**
 * Le modèle livré pour une certification du répertoire spécifique : ni niveau, ni CEC, ni NSF, qu'elle n'a pas.
 *
 * Lève une `ParcheminError` (`signataires-du-modele`) s'il manque un signataire, son nom ou sa fonction.
 * Source : par analogie avec le RNCP, seul à avoir une liste officielle (France compétences, FAQ « Qu'est ce qu'un parchemin ? »).
 *
 * @example
 * certificationRs({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' }).usage; // 'RS'
 */
export const certificationRs = (options: OptionsDeModele): ModeleParchemin =>
  composer(options, {
    nom: 'Certification du répertoire spécifique',
    usage: 'RS',
    objet: [phrase(TITULAIRE_RS), ...intitule('certification', 34), phrase(OPTION, 2.5), phrase(MENTION, 2)],
    mentions: [ENREGISTREMENT],
  });
