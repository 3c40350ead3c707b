/** People and certifications of every shape, for the shipped models. All are invented. */
import type { PassageCertification } from '../../src/model.js';
import type { DonneesParchemin, Identite } from '../../src/parchemin/donnees.js';
import type { FicheCertification } from '../../src/parchemin/fiche.js';
import type { NomDeModele } from '../../src/parchemin/modeles/noms.js';
import type { OptionsDeModele } from '../../src/parchemin/modeles/options.js';
import { ordinaryPassage } from './ordinary-passage.js';

const personnes = {
  courte: { prenoms: ['Li'], nomNaissance: 'Wu', sexe: 'F', naissance: { annee: 2001, mois: 11, jour: 8 }, lieuNaissance: 'Ay' },
  moyenne: {
    prenoms: ['Zoé', 'Camille'],
    nomNaissance: 'Ferrandier',
    nomUsage: 'Delmas',
    sexe: 'F',
    naissance: { annee: 1999, mois: 2, jour: 28 },
    lieuNaissance: 'Angers (Maine-et-Loire)',
  },
  longue: {
    prenoms: ['Marie-Charlotte', 'Éléonore', 'Philippine'],
    nomNaissance: 'de La Rochefoucauld-Montmorency d’Aubigné',
    nomUsage: 'de Saint-Sauveur-Lendelin du Plessis-Bellière',
    sexe: 'F',
    naissance: { annee: 1987, mois: 9, jour: 1 },
    lieuNaissance: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson (Marne)',
  },
  accentuee: { prenoms: ['Zoë'], nomNaissance: 'Nguyễn-Łukasz', naissance: { annee: 1990 }, lieuNaissance: 'Đà Nẵng (Viêt Nam)' },
  composee: {
    prenoms: ['Jean-Baptiste', 'Loïc'],
    nomNaissance: 'Le Goff-Queffélec',
    sexe: 'M',
    naissance: { annee: 1976, mois: 1, jour: 31 },
  },
} as const satisfies Record<string, Identite>;

const COURT = 'Conseiller financier';
const MOYEN = 'Responsable de la conception, du déploiement et de la maintenance des infrastructures numériques des territoires urbains';
const LONG =
  'Chargé de mission en accompagnement des transitions écologique, numérique et sociétale des organisations, des collectivités territoriales et des établissements d’enseignement, ingénierie des dispositifs participatifs et évaluation des politiques publiques';

export const INTITULES = { court: COURT, moyen: MOYEN, long: LONG } as const;

const registre = {
  dateDecision: '2024-02-28',
  dateFinEnregistrement: '2027-02-28',
  certificateur: { raisonSociale: 'École supérieure des Tilleuls', nomCommercial: 'Tilleuls Formation' },
} as const;
const traductions = {
  en: 'Head of design, deployment and maintenance of digital infrastructure in urban areas',
  es: 'Responsable del diseño, el despliegue y el mantenimiento de las infraestructuras digitales de las zonas urbanas',
  de: 'Verantwortliche Fachkraft für Planung, Ausbau und Wartung digitaler Infrastrukturen im städtischen Raum',
  it: 'Responsabile della progettazione, della realizzazione e della manutenzione delle infrastrutture digitali delle aree urbane',
  pt: 'Responsável pela conceção, implantação e manutenção das infraestruturas digitais das zonas urbanas',
};

const rncp: FicheCertification = { ...registre, numero: 'RNCP38575', intitule: MOYEN, traductions, niveau: 6, nsf: [{ code: '326t' }] };

const titres = {
  court: { ...registre, numero: 'RNCP38575', intitule: COURT, niveau: 5, nsf: [{ code: '200n' }] },
  moyen: rncp,
  long: {
    ...rncp,
    intitule: LONG,
    niveau: 7,
    nsf: [
      { code: '310m', intitule: 'Spécialités plurivalentes des échanges et de la gestion' },
      { code: '326t', intitule: 'Programmation, mise en place de logiciels' },
      { code: '343', intitule: 'Nettoyage, assainissement, protection de l’environnement' },
    ],
    certificateur: {
      raisonSociale:
        'Association pour le développement des formations professionnelles supérieures du Val-de-Loire et des pays de la Mayenne',
    },
  },
} as const satisfies Record<string, FicheCertification>;

const bloc = {
  code: 'RNCP38575BC02',
  intitule: 'Concevoir et dimensionner une infrastructure numérique adaptée aux usages d’un territoire',
  traductions: { en: 'Designing and sizing a digital infrastructure suited to the uses of an area' },
};
const blocLong = { code: 'RNCP38575BC12', intitule: LONG };

const passage = (idTechnique: string, complement: Partial<PassageCertification> = {}): PassageCertification =>
  ordinaryPassage(
    idTechnique,
    { dossierFormation: { idDossier: '12345678901', nomTitulaire: 'Ferrandier', prenom1Titulaire: 'Zoé' } },
    complement,
  );

const honneurs: Partial<PassageCertification> = {
  mentionValidee: 'MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY',
  libelleOption: 'Accompagnement des particuliers et des associations',
};
const urlPreuve = 'https://preuves.ecole-des-tilleuls.example/p/7Hq2VtKx9mZr4LbN8sWc';

export interface Sample {
  readonly modele: NomDeModele;
  readonly donnees: DonneesParchemin;
}

type Fiches = Readonly<Record<'court' | 'moyen' | 'long', FicheCertification>>;

const fichesOf: Readonly<Record<NomDeModele, Fiches>> = {
  'titre-rncp': titres,
  'certification-rs': {
    court: { ...registre, numero: 'RS5515', intitule: COURT },
    moyen: { ...registre, numero: 'RS5515', intitule: MOYEN, traductions },
    long: { ...registre, numero: 'RS5515', intitule: LONG, traductions, certificateur: titres.long.certificateur },
  },
  'bloc-de-competences': {
    court: { ...titres.court, bloc: { ...bloc, intitule: 'Conseiller un client' } },
    moyen: { ...titres.moyen, bloc },
    long: { ...titres.long, bloc: blocLong },
  },
};

/** From the emptiest page to the fullest. */
const samplesOf = ({ court, moyen, long }: Fiches): Readonly<Record<string, DonneesParchemin>> => ({
  courte: { passage: passage('2026-0001'), fiche: court, identite: personnes.courte },
  moyenne: { passage: passage('2026-0002', { mentionValidee: 'MENTION_BIEN' }), fiche: moyen, identite: personnes.moyenne, urlPreuve },
  accentuee: { passage: passage('2026-0003', honneurs), fiche: court, identite: personnes.accentuee, urlPreuve },
  composee: { passage: passage('2026-0004'), fiche: moyen, identite: personnes.composee },
  longue: { passage: passage('2026-0005', honneurs), fiche: long, identite: personnes.longue, urlPreuve },
  dossier: { passage: passage('2026-0006'), fiche: moyen, urlPreuve },
});

export const SAMPLES: Readonly<Record<string, Sample>> = Object.fromEntries(
  (Object.keys(fichesOf) as NomDeModele[]).flatMap((modele) =>
    Object.entries(samplesOf(fichesOf[modele])).map(([nom, donnees]) => [`${modele}-${nom}`, { modele, donnees }]),
  ),
);

export const CERTIFIER: OptionsDeModele = {
  lieu: 'Angers',
  signataires: [
    {
      nom: 'Odile Brémont',
      fonction: {
        fr: 'Directrice générale',
        en: 'Managing Director',
        es: 'Directora general',
        de: 'Generaldirektorin',
        it: 'Direttrice generale',
        pt: 'Diretora-geral',
      },
    },
  ],
};
