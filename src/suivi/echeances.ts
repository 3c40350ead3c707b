/** The deadlines that still run for a passage. */
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { dateLimiteCorrection, dateLimiteEnvoi, dateLimiteMiseEnDemeure } from '../depot/deadlines.js';
import type { Attempt } from './attempts.js';
import { compareText } from './facts.js';
import type { Demande, Settings } from './options.js';
import type { Echeance, PassageSuivi, TypeEcheance } from './suivi.js';

type Known = Pick<PassageSuivi, 'idTechnique' | 'etat' | 'certification' | 'dateDebutValidite' | 'enBase'>;

const LAST_DAY = {
  envoi: dateLimiteEnvoi,
  correction: dateLimiteCorrection,
  'mise-en-demeure': dateLimiteMiseEnDemeure,
} as const satisfies Record<TypeEcheance, (day: string) => string>;

const concerns = ({ idTechnique, certification }: Demande, passage: Known): boolean =>
  (idTechnique === undefined || idTechnique === passage.idTechnique) &&
  (certification === undefined || certification === passage.certification);

/** Something was taken on that day or since: the request is met. */
const isMet = (attempts: readonly Attempt[], day: string): boolean =>
  attempts.some(({ envoi, outcome }) => outcome === 'accepte' && (envoi.depot?.horodatage?.slice(0, 10) ?? '') >= day);

export class Echeances {
  readonly #settings: Settings;
  /** A million passages have a few hundred days between them, and each takes microseconds to reckon. */
  readonly #known = new Map<string, Echeance>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The nearest first. */
  of(passage: Known, attempts: readonly Attempt[]): Echeance[] {
    const { corrections, misesEnDemeure } = this.#settings;
    const { etat, enBase, dateDebutValidite } = passage;
    const isLeaving = etat === 'supprime' || attempts.at(-1)?.envoi.action === 'SUPPRESSION';
    const isDue = !enBase && !isLeaving;
    const days = new Map<string, Echeance>();
    const add = (type: TypeEcheance, from: string): void => {
      const echeance = this.#from(type, from);
      days.set(`${echeance.date} ${type}`, echeance);
    };
    if (isDue && dateDebutValidite !== null) add('envoi', dateDebutValidite);
    if (etat !== 'supprime')
      for (const demande of corrections) if (concerns(demande, passage) && !isMet(attempts, demande.date)) add('correction', demande.date);
    if (isDue) for (const demande of misesEnDemeure) if (concerns(demande, passage)) add('mise-en-demeure', demande.date);
    return [...days].sort(([a], [b]) => compareText(a, b)).map(([, echeance]) => echeance);
  }

  #from(type: TypeEcheance, from: string): Echeance {
    const key = `${type} ${from}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { today, alerte } = this.#settings;
    const date = LAST_DAY[type](from);
    const joursRestants = today === null ? null : differenceInCalendarDays(parseISO(date), parseISO(today));
    const echeance: Echeance = {
      type,
      date,
      joursRestants,
      alerte: joursRestants === null ? null : joursRestants < 0 ? 'depassee' : joursRestants <= alerte ? 'proche' : 'a-venir',
    };
    this.#known.set(key, echeance);
    return echeance;
  }
}
