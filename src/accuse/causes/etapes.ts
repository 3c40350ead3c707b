/**
 * At which step of its search the CDC looks at each datum, hence what a datum may have to do with a refusal at a given step.
 * Source: the CDC's own page about KO passages (name, first name, sex and year; then month and day; then all the rest).
 */
import type { dossierFormation, identifiantNational, titulaire } from '../../dictionary/index.js';
import { TITULAIRE } from '../../identifiers/naissance.js';
import type { Etape } from '../messages/sentence.js';

export type ChampTitulaire = keyof typeof titulaire.children;

/** Exhaustive, so that an element that the dictionary gains does not compile before it has its step. */
export const ETAPE_OF: { readonly [Champ in ChampTitulaire]: Etape } = {
  nomNaissance: 1,
  prenom1: 1,
  sexe: 1,
  anneeNaissance: 1,
  moisNaissance: 2,
  jourNaissance: 2,
  codeCommuneNaissance: 3,
  nomUsage: 3,
  prenom2: 3,
  prenom3: 3,
  libelleCommuneNaissance: 3,
  codePaysNaissance: 3,
  libellePaysNaissance: 3,
  commentairesMEN: 3,
};

/** Paths of the data of the holder. */
export const champ = (name: ChampTitulaire): string => `${TITULAIRE}.${name}`;
export const DOSSIER = 'identificationTitulaire.dossierFormation';
export const NATIONAL = 'identificationTitulaire.identifiantNational';
export const dossier = (name: keyof typeof dossierFormation.children): string => `${DOSSIER}.${name}`;
export const national = (name: keyof typeof identifiantNational.children): string => `${NATIONAL}.${name}`;

/** The data that were compared before this step agree with somebody, though it may be with somebody else. */
const AGREED = 0.15;
/** The step is not known: the first data are compared every time, the last ones seldom. */
const UNKNOWN_STEP: Readonly<Record<Etape, number>> = { 1: 1, 2: 0.6, 3: 0.4 };

export interface Pertinence {
  /** 0: not looked at yet, hence out of question. */
  readonly facteur: number;
  /** French, for the explanation of a score. */
  readonly raison: string;
}

/** What a datum may have to do with a refusal at that step; outside the civil status, the steps are not told apart. */
export function pertinence(path: string, etape: Etape | null): Pertinence {
  const name = path.startsWith(`${TITULAIRE}.`) ? path.slice(TITULAIRE.length + 1).split('.')[0] : undefined;
  if (name === undefined || !Object.hasOwn(ETAPE_OF, name)) return { facteur: 1, raison: 'cette donnée désigne la personne à elle seule' };
  const own = ETAPE_OF[name as ChampTitulaire];
  if (etape === null) return { facteur: UNKNOWN_STEP[own], raison: "l'étape du refus n'est pas connue" };
  if (own > etape) return { facteur: 0, raison: 'la CDC ne regarde pas encore cette donnée à cette étape' };
  if (own < etape) return { facteur: AGREED, raison: "à l'étape d'avant, cette donnée convenait à quelqu'un" };
  return { facteur: 1, raison: 'la CDC compare cette donnée à cette étape' };
}
