/** One invented person, her passage and the record of her certification. */
import type { PassageCertification } from '../../src/model.js';
import type { DonneesParchemin } from '../../src/parchemin/donnees.js';
import type { FicheCertification } from '../../src/parchemin/fiche.js';

export const passage: PassageCertification = {
  idTechnique: '2026-0001',
  urlPreuve: 'https://preuves.exemple.fr/2026-0001',
  libelleOption: 'Accessibilité',
  obtentionCertification: 'PAR_ADMISSION',
  donneeCertifiee: true,
  dateDebutValidite: '2026-07-01',
  dateFinValidite: null,
  presenceNiveauLangueEuro: true,
  niveauLangueEuropeen: 'B2',
  presenceNiveauNumeriqueEuro: false,
  scoring: '955',
  mentionValidee: 'MENTION_BIEN',
  modalitesInscription: { modaliteAcces: 'CANDIDAT_LIBRE' },
  identificationTitulaire: {
    titulaire: {
      nomNaissance: 'Ferrandier',
      nomUsage: 'Lemoine',
      prenom1: 'Zoé',
      prenom2: 'Anne-Laure',
      anneeNaissance: 1999,
      moisNaissance: 2,
      jourNaissance: 28,
      sexe: 'F',
      codeCommuneNaissance: { codeInseeNaissance: { codeInsee: '31555' } },
      libelleCommuneNaissance: 'Toulouse',
    },
  },
};

export const fiche: FicheCertification = {
  numero: 'RNCP38575',
  intitule: 'Développeur web',
  traductions: { en: 'Web developer', de: 'Webentwickler' },
  niveau: 6,
  nsf: [{ code: '326t', intitule: 'Programmation' }, { code: '201' }],
  dateDecision: '2024-02-28',
  dateEffet: '2024-03-01',
  dateFinEnregistrement: '2027-02-28',
  certificateur: { raisonSociale: 'École des Tilleuls', nomCommercial: 'Tilleuls Formation', siret: '12345678900015' },
  bloc: { code: 'RNCP38575BC01', intitule: 'Concevoir une application', traductions: { en: 'Design an application' } },
};

export const donnees: DonneesParchemin = { passage, fiche, lieu: 'Toulouse' };

type Titulaire = NonNullable<PassageCertification['identificationTitulaire']['titulaire']>;

/** The same person, but for what is said. */
export const personne = (change: Partial<Titulaire>): DonneesParchemin => ({
  ...donnees,
  passage: {
    ...passage,
    identificationTitulaire: { titulaire: { ...(passage.identificationTitulaire.titulaire as Titulaire), ...change } },
  },
});
