/** The content of an attestation, before it is signed. */
import { isDate } from '../engine/facets.js';
import type { PassageCertification } from '../model.js';
import { type Identite, identiteOf } from '../parchemin/donnees.js';
import type { FicheCertification } from '../parchemin/fiche.js';
import { attestationError } from './attestation-error.js';
import { achievementOf } from './certification.js';
import type { EmetteurAttestation } from './emetteur.js';
import { uuidOf } from './identifiants.js';
import { type EntreeStatut, statusEntry } from './statut/entry.js';
import { OB_CONTEXT, VC_CONTEXT } from './vocabulaire.js';

/** Ce que ni le passage ni la fiche ne disent. */
export interface OptionsAttestation {
  /** Identité portée par le parchemin ; celle du passage à défaut. Seuls les noms et les prénoms en sont repris. */
  readonly identite?: Identite;
  /** Lieu de délivrance. */
  readonly lieu?: string;
  /** Date de délivrance, AAAA-MM-JJ ; début de validité du passage à défaut. */
  readonly date?: string;
  /** Adresse du parchemin ; celle du passage à défaut. */
  readonly urlPreuve?: string;
  /** Rang de cette attestation dans une liste de statut : sans lui, elle ne pourra pas être révoquée. */
  readonly statut?: EntreeStatut;
}

function dayOf(nom: string, valeur: unknown): string {
  if (typeof valeur !== 'string' || !isDate(valeur)) throw attestationError('date-invalide', { nom, valeur });
  return valeur;
}

function webOf(nom: string, valeur: string): string {
  if (!URL.canParse(valeur) || !/^https?:$/.test(new URL(valeur).protocol)) throw attestationError('adresse-invalide', { nom, valeur });
  return valeur;
}

/** « Zoé Anne Ferrandier », « Zoé Ferrandier, nom d'usage Martin ». */
function fullName(passage: PassageCertification, identite: Identite | undefined = identiteOf(passage)): string {
  const prenoms = identite?.prenoms.map((each) => each.trim()).filter((each) => each !== '') ?? [];
  const nom = identite?.nomNaissance.trim() ?? '';
  if (prenoms.length === 0 || nom === '') throw attestationError('titulaire-sans-nom', {});
  const usage = identite?.nomUsage?.trim();
  return `${prenoms.join(' ')} ${nom}${usage ? `, nom d'usage ${usage}` : ''}`;
}

function datesOf({ dateDebutValidite, dateFinValidite }: PassageCertification, date: string | undefined) {
  const debut = dayOf('dateDebutValidite', dateDebutValidite);
  const fin = dateFinValidite ? dayOf('dateFinValidite', dateFinValidite) : undefined;
  if (fin !== undefined && fin < debut) throw attestationError('fin-avant-debut', { debut, fin });
  return {
    validFrom: `${debut}T00:00:00Z`,
    // The last day counts whole.
    ...(fin !== undefined && { validUntil: `${fin}T23:59:59Z` }),
    awardedDate: `${date === undefined ? debut : dayOf('date', date)}T00:00:00Z`,
  };
}

/** The badge: 1EdTech Open Badges 3.0, « OpenBadgeCredential »; W3C VC Data Model 2.0. Of the person, the name alone. */
export async function credentialOf(
  passage: PassageCertification,
  fiche: FicheCertification,
  emetteur: EmetteurAttestation,
  options: OptionsAttestation,
) {
  const { id: issuer, nom = fiche.certificateur.raisonSociale, url } = emetteur;
  const { lieu, statut, urlPreuve = passage.urlPreuve } = options;
  const name = fullName(passage, options.identite);
  const dates = datesOf(passage, options.date);
  const achievement = achievementOf(fiche);
  const named = [issuer, achievement.humanCode, passage.idTechnique] as const;
  const at = lieu?.trim() ? ` à ${lieu.trim()}` : '';
  return {
    '@context': [VC_CONTEXT, OB_CONTEXT],
    id: `urn:uuid:${await uuidOf('attestation', ...named)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    description: `${fiche.bloc ? 'Bloc de compétences délivré' : 'Certification délivrée'}${at} le ${dates.awardedDate.slice(0, 10).split('-').reverse().join('/')} par ${nom}.`,
    issuer: { id: issuer, type: ['Profile'], name: nom, ...(url !== undefined && { url: webOf('url', url) }) },
    ...dates,
    credentialSubject: {
      // Of this passage alone: it does not link the person's attestations with one another.
      id: `urn:uuid:${await uuidOf('titulaire', ...named)}`,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: name, identityType: 'name', hashed: false }],
      achievement,
    },
    ...(urlPreuve ? { evidence: [{ id: webOf('urlPreuve', urlPreuve), type: ['Evidence'], name: 'Parchemin' }] } : {}),
    ...(statut !== undefined && { credentialStatus: statusEntry(statut) }),
  };
}
