/** Passages without fault, for the tests of those who use the library. */

import { type Action, exists, identificationTitulaire, type SchemaVersion } from '../dictionary/index.js';
import { type Identification, toLigne } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS, certificationName } from '../ligne/ligne-fields.js';
import type { LignePassage } from '../ligne/ligne-model.js';
import type { IdentificationTitulaire, PassageCertification, Titulaire } from '../model.js';
import { nirDePersonne, personne } from './people.js';
import { type Random, seeded } from './random.js';

/** Ce que les fabriques ont en commun. */
export interface OptionsFabrique {
  /** Nombre entier ; la même graine donne les mêmes données, 1 à défaut. */
  graine?: number;
  /** Rang du passage dans sa graine, 0 à défaut : à chaque rang une autre personne et un autre identifiant. */
  rang?: number;
  /** `AAAA-MM-JJ` : les dates du passage la précèdent de moins de trois mois ; `2026-09-01` à défaut. */
  aujourdhui?: string;
  schema?: SchemaVersion;
  action?: Action;
  /** Voie d'identification ; l'état civil (`titulaire`) à défaut. */
  voie?: Identification;
}
export interface OptionsPassage extends OptionsFabrique {
  /** Ce qui remplace les données inventées, tel quel : c'est ainsi que l'on fabrique une faute. */
  avec?: Partial<PassageCertification>;
  /** Ce qui remplace l'état civil inventé, donnée par donnée. */
  titulaire?: Partial<Titulaire>;
}

export const AUJOURDHUI = '2026-09-01';
export const CERTIFICATION = { type: 'RNCP', code: 'RNCP38575', natureDeposant: 'CERTIFICATEUR' } as const;

const DAY = 24 * 60 * 60 * 1000;
const daysBefore = (day: string, count: number): string => new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);

/** Thirteen digits that begin with 00, as no number of a CPF file seen so far does. */
const idDossier = (graine: number, rang: number): string =>
  `00${String(Math.abs(graine) % 10_000).padStart(4, '0')}${String(rang).padStart(7, '0')}`.slice(0, 13);

function identification({ graine = 1, rang = 0, voie = 'titulaire', titulaire = {} }: OptionsPassage): IdentificationTitulaire {
  const civil: Titulaire = { ...personne(graine, rang), ...titulaire };
  if (voie === 'titulaire') return { titulaire: civil };
  if (voie === 'dossierFormation')
    return { dossierFormation: { idDossier: idDossier(graine, rang), nomTitulaire: civil.nomNaissance, prenom1Titulaire: civil.prenom1 } };
  return { identifiantNational: { nir: nirDePersonne(civil, rang), nomNaissance: civil.nomNaissance } };
}

function result(random: Random, delivrance: string): Partial<PassageCertification> & Pick<PassageCertification, 'scoring'> {
  const kind = random.int(3);
  if (kind === 0)
    return {
      presenceNiveauLangueEuro: true,
      niveauLangueEuropeen: random.pick(['A2', 'B1', 'B2', 'C1'] as const),
      scoring: String(400 + random.int(500)),
    };
  if (kind === 1)
    return {
      presenceNiveauNumeriqueEuro: true,
      niveauNumeriqueEuropeen: {
        scoreGeneral: 1 + random.int(1000),
        resultats: [{ niveau: 1 + random.int(8), domaineCompetenceId: '1', competenceId: String(1 + random.int(3)) }],
      },
      scoring: String(1 + random.int(1000)),
    };
  return { dateDebutExamen: daysBefore(delivrance, 12), dateFinExamen: daysBefore(delivrance, 10), scoring: null };
}

/**
 * Un passage inventé, conforme au schéma, au dictionnaire et à toutes les règles : aucun diagnostic. La personne n'existe pas ; le NIR,
 * s'il est demandé (`voie: 'identifiantNational'`), porte le département 00, qui n'a jamais été attribué à personne.
 *
 * @example
 * passageConforme(); // toujours le même
 * passageConforme({ graine: 7, titulaire: { nomUsage: null }, avec: { scoring: '12.4' } });
 */
export function passageConforme(options: OptionsPassage = {}): PassageCertification {
  const { graine = 1, rang = 0, aujourdhui = AUJOURDHUI, action = 'CREATION', avec = {}, schema = '1.1.5', voie = 'titulaire' } = options;
  if (!exists(identificationTitulaire.children[voie], schema) || (schema === '1.1.2' && action === 'SUPPRESSION'))
    throw new RangeError(`Le schéma ${schema} ne connaît pas ${action === 'SUPPRESSION' ? "l'action SUPPRESSION" : `la voie ${voie}`}.`);
  const random = seeded(seeded(graine).int(2 ** 32) + rang);
  const ids = { idTechnique: `TEST-${graine}-${String(rang + 1).padStart(6, '0')}`, identificationTitulaire: identification(options) };
  if (action === 'SUPPRESSION') return { ...ids, ...avec };
  const dateDebutValidite = daysBefore(aujourdhui, 3 + random.int(60));
  return {
    ...ids,
    obtentionCertification: 'PAR_ADMISSION',
    donneeCertifiee: true,
    dateDebutValidite,
    dateFinValidite: null,
    presenceNiveauLangueEuro: false,
    presenceNiveauNumeriqueEuro: false,
    mentionValidee: random.pick([null, 'SANS_MENTION', 'MENTION_BIEN', 'MENTION_TRES_BIEN'] as const),
    modalitesInscription: { modaliteAcces: random.pick([null, 'CANDIDAT_LIBRE', 'FORMATION_INITIALE_APPRENTISSAGE'] as const) },
    ...result(random, dateDebutValidite),
    ...avec,
  };
}

/** Le même passage, à plat : une ligne de tableur, avec sa certification. */
export function ligneConforme(options: OptionsPassage = {}): LignePassage {
  const certification = Object.fromEntries(
    Object.keys(CERTIFICATION_KEYS).map((key) => [key, CERTIFICATION[certificationName(key) as keyof typeof CERTIFICATION]]),
  );
  return { ...certification, ...toLigne(passageConforme(options)) };
}
