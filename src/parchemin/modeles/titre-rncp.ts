import type { ModeleParchemin } from '../modele/modele.js';
import { composer, intitule, phrase } from './composer.js';
import { ENREGISTREMENT, NIVEAU, TITULAIRE_RNCP } from './mentions.js';
import type { OptionsDeModele } from './options.js';
import { MENTION, OPTION } from './textes.js';

/**
 * Le modèle livré pour un titre du RNCP : les huit mentions, en six langues, sur une page A4.
 *
 * Lève une `ParcheminError` (`signataires-du-modele`) s'il manque un signataire, son nom ou sa fonction.
 * Source : France compétences, FAQ « Qu'est ce qu'un parchemin ? ».
 *
 * @example
 * titreRncp({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' }).usage; // 'RNCP'
 */
export const titreRncp = (options: OptionsDeModele): ModeleParchemin =>
  composer(options, {
    nom: 'Titre RNCP',
    usage: 'RNCP',
    objet: [phrase(TITULAIRE_RNCP), ...intitule('certification', 34), phrase(OPTION, 2.5), phrase(MENTION, 2)],
    mentions: [ENREGISTREMENT, NIVEAU],
  });
