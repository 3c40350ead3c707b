/** The three deadlines of the law, as calendar days `AAAA-MM-JJ`. */
import { addDays, addMonths, format, parse } from 'date-fns';

const DAY = 'yyyy-MM-dd';
const shift = (day: string, move: (date: Date) => Date): string => format(move(parse(day, DAY, new Date(0))), DAY);

/** Months given to send, and to correct. */
const MONTHS = 3;
/** Days given by a formal notice. */
const NOTICE_DAYS = 60;

/**
 * Dernier jour pour transmettre : trois mois de calendrier après la délivrance (`dateDebutValidite`).
 * @example dateLimiteEnvoi('2026-11-30') // '2027-02-28'
 */
export const dateLimiteEnvoi = (dateDelivrance: string): string => shift(dateDelivrance, (date) => addMonths(date, MONTHS));

/** Dernier jour pour corriger, ou dire pourquoi la demande n'est pas fondée : trois mois après la demande. */
export const dateLimiteCorrection = (dateDemande: string): string => shift(dateDemande, (date) => addMonths(date, MONTHS));

/** Dernier jour d'une mise en demeure : soixante jours après sa réception. */
export const dateLimiteMiseEnDemeure = (dateReception: string): string => shift(dateReception, (date) => addDays(date, NOTICE_DAYS));
