/** The first contact with the CDC: who the certifier is, whom it may write to, who deposits. */
import * as z from 'zod';
import { strictObject } from '../engine/objects.js';
import { isCodeOf } from '../identifiers/rncp.js';

const raisonSociale = z.string();
const siret = z.string();
const certification = z.string().refine((code) => isCodeOf('RNCP', code) || isCodeOf('RS', code));

/** La forme seule ; `validatePremierContact` lit en plus chaque donnée. */
export const PREMIER_CONTACT = strictObject({
  organisme: strictObject({ raisonSociale, siret }),
  interlocuteurMetier: strictObject({
    nom: z.string(),
    prenom: z.string(),
    fonction: z.string().optional(),
    courriel: z.string(),
    telephone: z.string().optional(),
  }),
  certifications: z.array(certification).optional(),
  deposant: strictObject({ raisonSociale, siret: siret.optional() }).optional(),
});

/**
 * Ce que la Caisse des Dépôts demande à un certificateur qui se fait connaître : sa raison sociale et son SIRET (en activité à l'INSEE) ;
 * un interlocuteur métier, qui reçoit ses communications ; et, s'il fait déposer ses données par un organisme de confiance, ce déposant
 * (jamais un partenaire de formation). Les certifications et la fonction ne sont pas demandées, elles sont utiles.
 * Source : portail des certificateurs, « Comment faire ? », étape n° 1.
 *
 * @example
 * const contact: PremierContact = {
 *   organisme: { raisonSociale: 'École des Tilleuls', siret: '12345678200002' },
 *   interlocuteurMetier: { nom: 'Ferrandier', prenom: 'Zoé', courriel: 'zoe.ferrandier@exemple.fr' },
 * };
 */
export type PremierContact = z.infer<typeof PREMIER_CONTACT>;

/** What each datum is called in a sentence, by path. */
export const LABELS: Readonly<Record<string, string>> = {
  '': 'Le premier contact',
  organisme: 'Organisme certificateur',
  'organisme.raisonSociale': 'Raison sociale',
  'organisme.siret': 'SIRET',
  interlocuteurMetier: 'Interlocuteur métier',
  'interlocuteurMetier.nom': "Nom de l'interlocuteur métier",
  'interlocuteurMetier.prenom': "Prénom de l'interlocuteur métier",
  'interlocuteurMetier.fonction': "Fonction de l'interlocuteur métier",
  'interlocuteurMetier.courriel': "Courriel de l'interlocuteur métier",
  'interlocuteurMetier.telephone': "Téléphone de l'interlocuteur métier",
  certifications: 'Certifications',
  deposant: 'Déposant (organisme de confiance)',
  'deposant.raisonSociale': 'Raison sociale du déposant',
  'deposant.siret': 'SIRET du déposant',
};
