/** Passages to measure with: full (about 2.4 kB of XML), each different from its neighbours, without fault; people who do not exist. */
import type { Flux, PassageCertification } from '../../src/index.js';

const SYLLABLES = ['Bel', 'Cas', 'Dor', 'Fé', 'Gal', 'Hau', 'Jor', 'Lam', 'Mar', 'Nör', 'Ou', 'Pra', 'Que', 'Ro', 'Sau', 'Tré'];
const ENDINGS = [
  'dier',
  'lin',
  'mont',
  'nelle',
  'quet',
  'rac',
  'sard',
  'teuil',
  'vac',
  'zon',
  'bois',
  'court',
  'fleur',
  'gny',
  'had',
  'jac',
];
const PRENOMS = [
  'Zoé',
  'Basile',
  'Inès',
  'Gaspard',
  'Maëlys',
  'Théodule',
  'Apolline',
  'Côme',
  'Ysée',
  'Léopold',
  'Noûr',
  'Ulysse',
  'Fleur',
];
const COMMUNES = [
  ['31555', 'Toulouse'],
  ['35238', 'Rennes'],
  ['2A004', 'Ajaccio'],
  ['59350', 'Lille'],
  ['97411', 'Saint-Denis'],
  ['44109', 'Nantes'],
] as const;
const OPTIONS = ['Commerce international', 'Vente & négociation', 'Réseaux', 'Hôtellerie – accueil', 'Comptabilité « PME »'];
const MENTIONS = ['SANS_MENTION', 'MENTION_ASSEZ_BIEN', 'MENTION_BIEN', 'MENTION_TRES_BIEN'] as const;
const NIVEAUX = ['A2', 'B1', 'B2', 'C1'] as const;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Passage number `index`: always the same for the same number. */
export function passageNumber(index: number): PassageCertification {
  const day = 1 + (index % 28);
  // Strides without a common divisor, so that no two of 200 000 people share name, first name and birth date.
  const born = { year: 1960 + ((index * 7) % 44), month: 1 + ((index * 5) % 12), day: 2 + ((index * 11) % 27) };
  const [codeInsee, commune] = pick(COMMUNES, index);
  const nomNaissance = pick(SYLLABLES, index) + pick(SYLLABLES, index >> 8).toLowerCase() + pick(ENDINGS, index >> 4);
  return {
    idTechnique: `2026-${String(index).padStart(7, '0')}`,
    urlPreuve: `https://certificateur.example/preuves/2026-${index}`,
    libelleOption: pick(OPTIONS, index),
    obtentionCertification: index % 3 ? 'PAR_ADMISSION' : 'PAR_SCORING',
    donneeCertifiee: true,
    dateDebutExamen: `2026-06-${two(day)}`,
    dateFinExamen: `2026-06-${two(Math.min(day + 2, 30))}`,
    modalitePassageExamen: index % 2 ? 'EN_PRESENTIEL' : 'A_DISTANCE',
    codePostalCentreExamen: '75009',
    dateDebutValidite: `2026-07-${two(day)}`,
    dateFinValidite: index % 4 ? `2031-07-${two(day)}` : null,
    presenceNiveauLangueEuro: true,
    niveauLangueEuropeen: pick(NIVEAUX, index),
    presenceNiveauNumeriqueEuro: true,
    niveauNumeriqueEuropeen: {
      scoreGeneral: 1 + (index % 1000),
      resultats: [
        { niveau: 1 + (index % 8), domaineCompetenceId: '3', competenceId: String(1 + (index % 4)) },
        { niveau: 1 + ((index >> 3) % 8), domaineCompetenceId: '1', competenceId: String(1 + (index % 3)) },
      ],
    },
    scoring: String(10 + (index % 90) / 10),
    mentionValidee: pick(MENTIONS, index),
    modalitesInscription: {
      modaliteAcces: 'VAE',
      voieAccessVAE: 'VAE_CLASSIQUE',
      initiativeInscription: 'CERTIFIE',
      dateInscription: `2026-01-${two(day)}`,
    },
    identificationTitulaire: {
      titulaire: {
        nomNaissance,
        nomUsage: index % 5 ? null : pick(SYLLABLES, index >> 2) + pick(ENDINGS, index),
        prenom1: pick(PRENOMS, index),
        prenom2: pick(PRENOMS, index >> 2),
        prenom3: pick(PRENOMS, index >> 5),
        anneeNaissance: born.year,
        moisNaissance: born.month,
        jourNaissance: born.day,
        sexe: index % 2 ? 'M' : 'F',
        codeCommuneNaissance: { codeInseeNaissance: { codeInsee } },
        libelleCommuneNaissance: commune,
        libellePaysNaissance: 'France',
      },
    },
    verbatim: `TOSA ${index % 1000}`,
  };
}

/** The passages, one at a time. */
export function* passages(count: number): Generator<PassageCertification> {
  for (let index = 0; index < count; index++) yield passageNumber(index);
}

/** A document around them; the list of passages is an iterable, or an array where one is needed. */
export const fluxAround = <List>(passageCertifications: List) => ({
  idFlux: '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
  horodatage: '2026-09-01T09:00:00+02:00',
  action: 'CREATION' as const,
  emetteur: {
    idClient: '12ABC345',
    certificateurs: {
      certificateur: {
        idClient: '12ABC345',
        idContrat: 'MCFCER000000001',
        certifications: [{ type: 'RNCP', code: 'RNCP38575', natureDeposant: 'CERTIFICATEUR' as const, passageCertifications }],
      },
    },
  },
});

export const fluxOf = (count: number): Flux => fluxAround([...passages(count)]);
