/**
 * People who do not exist: surnames made of invented syllables, common first names, births in real communes. Within 1 300 000
 * consecutive ranks of a seed no two share surname and birthday, so that no rule takes them for duplicates.
 */
import type { Genre, Titulaire } from '../model.js';
import { type Random, seeded } from './random.js';

const FIRST = ['Bel', 'Cas', 'Dor', 'Fé', 'Gal', 'Hau', 'Jor', 'Lam', 'Mar', 'Nor', 'Ou', 'Pra', 'Que', 'Ro', 'Sau', 'Tré'] as const;
const MIDDLE = ['bel', 'cas', 'dor', 'fé', 'gal', 'hau', 'jor', 'lam', 'mar', 'nor', 'ou', 'pra', 'que', 'ro', 'sau', 'tré'] as const;
const LAST = [
  ...['dier', 'lin', 'mont', 'nelle', 'quet', 'rac', 'sard', 'teuil'],
  ...['vac', 'zon', 'bois', 'court', 'fleur', 'gny', 'had', 'jac'],
] as const;
const PRENOMS: Readonly<Record<Genre, readonly string[]>> = {
  F: ['Zoé', 'Inès', 'Maëlys', 'Apolline', 'Ysée', 'Fleur', 'Hortense', 'Clémence', 'Jeanne', 'Salomé'],
  M: ['Basile', 'Gaspard', 'Côme', 'Léopold', 'Ulysse', 'Honoré', 'Félix', 'Anatole', 'Barnabé', 'Théo'],
};
const COMMUNES = [
  ['31555', 'Toulouse'],
  ['35238', 'Rennes'],
  ['2A004', 'Ajaccio'],
  ['59350', 'Lille'],
  ['97411', 'Saint-Denis'],
  ['44109', 'Nantes'],
  ['75112', 'Paris'],
] as const;
const ABROAD = [
  ['99109', 'Berlin', 'Allemagne'],
  ['99134', 'Madrid', 'Espagne'],
] as const;

const NAMES = FIRST.length * MIDDLE.length * LAST.length;
/** Without 1 and 31: the 1st of January is suspect, and the last days of a month do not always exist. */
const DAYS = 27;
const PEOPLE = NAMES * DAYS * 12;

const surname = (rank: number): string => `${FIRST[rank % 16]}${MIDDLE[Math.floor(rank / 256) % 16]}${LAST[Math.floor(rank / 16) % 16]}`;

/** An invented person: always the same for the same seed and rank. */
export function personne(graine: number, rang: number): Titulaire {
  const start = seeded(graine).int(PEOPLE);
  const number = (start + rang) % PEOPLE;
  const random = seeded(number);
  const sexe: Genre = random.int(2) === 0 ? 'F' : 'M';
  const [prenom1, prenom2, prenom3] = threeOf(PRENOMS[sexe], random);
  const day = Math.floor(number / NAMES);
  const nomNaissance = surname(number);
  return {
    nomNaissance,
    nomUsage: random.int(5) === 0 ? usage(nomNaissance, random) : null,
    prenom1,
    ...(random.int(2) === 0 && { prenom2, ...(random.int(2) === 0 && { prenom3 }) }),
    anneeNaissance: 1965 + random.int(40),
    moisNaissance: 1 + Math.floor(day / DAYS),
    jourNaissance: 2 + (day % DAYS),
    sexe,
    ...birthplace(random),
  };
}

function threeOf(names: readonly string[], random: Random): [string, string, string] {
  const first = random.int(names.length);
  const at = (step: number): string => names[(first + step) % names.length] as string;
  return [at(0), at(1 + random.int(4)), at(5 + random.int(4))];
}

/** A usage name equal to the birth name would be a fault. */
function usage(nomNaissance: string, random: Random): string {
  const other = surname(random.int(NAMES));
  return other === nomNaissance ? `${other}-${surname(random.int(NAMES))}` : other;
}

function birthplace(random: Random): Pick<Titulaire, 'codeCommuneNaissance' | 'libelleCommuneNaissance'> & Partial<Titulaire> {
  if (random.int(10) > 0) {
    const [codeInsee, libelleCommuneNaissance] = random.pick(COMMUNES);
    return { codeCommuneNaissance: { codeInseeNaissance: { codeInsee } }, libelleCommuneNaissance };
  }
  const [codeInsee, libelleCommuneNaissance, libellePaysNaissance] = random.pick(ABROAD);
  return {
    codeCommuneNaissance: { codeInseeNaissance: { codeInsee } },
    libelleCommuneNaissance,
    codePaysNaissance: codeInsee.slice(2),
    libellePaysNaissance,
  };
}

/**
 * A NIR of nobody: its department is 00, which INSEE never gave to any place, in France or abroad, at any time. It has the form of the
 * schema and a real month, so that every check takes it.
 */
export function nirDePersonne({ sexe, anneeNaissance, moisNaissance }: Titulaire, rang: number): string {
  const two = (value: number): string => String(value % 100).padStart(2, '0');
  return `${sexe === 'M' ? 1 : 2}${two(anneeNaissance)}${two(moisNaissance ?? 20)}00${String(rang % 1_000_000).padStart(6, '0')}`;
}
