/** A telephone number as people type it → E.164, or what is wrong with it. */
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { withoutEdges } from '../text/characters.js';
import { LONGEST, type Lu, type PlaceContact, Remarks } from './lu.js';
import { FRANCAIS, isNational, national, nomDe, overseas, parsed } from './territoires.js';

/** Un numéro de téléphone. */
export interface Telephone {
  /** Norme UIT-T E.164 : `+33612345678`. */
  e164: string;
  /** Pour le lire : `06 12 34 56 78`, `+32 470 12 34 56`. */
  affichage: string;
  /** Code ISO 3166-1 : `FR`, `RE`, `BE`. */
  pays?: string;
  /** `inconnu` : le plan du pays ne les distingue pas. */
  type: 'mobile' | 'fixe' | 'special' | 'inconnu';
}

/** `pays` : d'où viennent les numéros sans indicatif, `FR` à défaut (tout numéro français à dix chiffres y est reconnu, outre-mer compris). */
export interface TelephoneOptions extends PlaceContact {
  pays?: CountryCode;
}

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const BEFORE = /^(?:'|(?:num[ée]ro|n°|t[ée]l[ée]phone|t[ée]l|portable|port|mobile|gsm|fixe)(?: de t[ée]l[ée]phone)?\b\.?\s*:?)\s*/i;
/** Digits, and what is put between them. */
const LEGIBLE = /^[+\d\s().,/_-]+$/;
const WHOLE = /(?<!\d)(?:(?:\+|00)\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?[1-9]|0[1-9])(?:[\s.-]*\d\d){4}(?!\d)/g;
const PIECES = /[;,|/\n\r]|\s(?:ou|et|-)\s/;

const TYPES: Readonly<Record<string, Telephone['type']>> = { MOBILE: 'mobile', FIXED_LINE: 'fixe', VOIP: 'fixe' };
const SPECIAL = new Set(['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'PAGER', 'VOICEMAIL']);

function telephoneOf(number: PhoneNumber): Telephone {
  const type = number.getType() ?? '';
  const isTenDigit = FRANCAIS.has(number.country ?? '') && number.nationalNumber.length === 9 && number.country !== 'PM';
  return {
    e164: number.number,
    affichage: isTenDigit ? number.formatNational() : number.formatInternational(),
    ...(number.country && { pays: number.country }),
    type: SPECIAL.has(type) ? 'special' : (TYPES[type] ?? 'inconnu'),
  };
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;
const holdsSeveral = (text: string): boolean =>
  (text.match(WHOLE)?.length ?? 0) > 1 || text.split(PIECES).filter((piece) => countDigits(piece) >= 8).length > 1;

/** `+33 (0)6…` and `0033…` → `+336…`. */
const compact = (text: string): string =>
  text
    .replace(/(\+|^00)([\s\d]*)\(0\)/, '$1$2')
    .replace(/[^+\d]/g, '')
    .replace(/^00/, '+');

type Fault = 'telephone-zero-perdu' | 'telephone-plus-perdu' | 'telephone-longueur' | 'telephone-non-attribue';

/** Why digits are no number, and the one that was certainly meant. */
function faultOf(digits: string, pays: CountryCode): { code: Fault; meant?: PhoneNumber | undefined } {
  const isFrench = FRANCAIS.has(pays);
  if (isFrench && /^[1-9]\d{8}$/.test(digits)) {
    const { number } = national(`0${digits}`, pays);
    if (number) return { code: 'telephone-zero-perdu', meant: number };
  }
  const meant = /^[1-9]\d{9,14}$/.test(digits) ? parsed(`+${digits}`) : undefined;
  if (meant) return { code: 'telephone-plus-perdu', meant };
  return { code: isFrench && !digits.startsWith('+') && !isNational(digits) ? 'telephone-longueur' : 'telephone-non-attribue' };
}

/** The number in a cell that says more than it: « 06 12 34 56 78 (le soir) ». */
function withoutWords(text: string, pays: CountryCode): PhoneNumber | undefined {
  const [only, ...more] = text.match(WHOLE) ?? [];
  if (only === undefined || more.length > 0 || countDigits(only) !== countDigits(text.replace('(0)', '0'))) return undefined;
  const digits = compact(only);
  return digits.startsWith('+') ? parsed(digits) : national(digits, pays).number;
}

/**
 * Lit un numéro de téléphone tel qu'une cellule le contient, de France (métropole et outre-mer : 0692… est à La Réunion, +262) ou, avec
 * son indicatif, d'ailleurs. Rien n'est deviné : un zéro perdu par le tableur est une erreur, avec une suggestion. Les numéros à six ou
 * huit chiffres (NC, PF, WF, PM) ne se lisent sans indicatif que si `pays` est donné.
 * Source : plan national de numérotation (ARCEP) et recommandation UIT-T E.164, d'après libphonenumber.
 *
 * @example
 * readTelephone('0692 12 34 56').value; // → { e164: '+262692123456', affichage: '0692 12 34 56', pays: 'RE', type: 'mobile' }
 */
export function readTelephone(text: string, { pays = 'FR', path = 'telephone' }: TelephoneOptions = {}): Lu<Telephone> {
  const remarks = new Remarks(path);
  if (text.length > LONGEST) return remarks.refuse('telephone-illisible', { value: text });
  const visible = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-');
  const value = withoutEdges(visible);
  if (value === '') return { diagnostics: [] };
  if (withoutEdges(text) !== text) remarks.trimmed('Téléphone', 'telephone');
  if (SCIENTIFIC.test(value.replace(/\s/g, ''))) return remarks.refuse('telephone-notation-scientifique', { value });
  if (holdsSeveral(value)) return remarks.refuse('telephones-multiples', { value });
  const written = value.replace(/^tel:/i, '').replace(BEFORE, '');
  const propose = (number: PhoneNumber | undefined) =>
    number && { value: telephoneOf(number).affichage, label: `le numéro entier (${nomDe(number.country ?? '')})` };
  if (!LEGIBLE.test(written) || /\d.*\+|\+.*\+/.test(written))
    return remarks.refuse('telephone-illisible', { value }, propose(withoutWords(written, pays)));
  // A number to which a spreadsheet gave decimals.
  const digits = compact(written.replace(/^(\d{9,15})[.,]0+$/, '$1'));
  const { number, autres } = digits.startsWith('+') ? { number: parsed(digits), autres: [] } : national(digits, pays);
  const owner = /^\+330?\d{9}$/.test(digits) ? overseas(`0${digits.slice(-9)}`) : undefined;
  if (owner) {
    const params = { value, pays: nomDe(owner.country ?? ''), indicatif: owner.countryCallingCode };
    return remarks.refuse('telephone-indicatif-de-metropole', params, {
      value: owner.formatInternational(),
      label: 'le même, avec son indicatif',
    });
  }
  if (!number) {
    const { code, meant } = faultOf(digits, pays);
    if (code === 'telephone-longueur') return remarks.refuse(code, { value, chiffres: countDigits(digits) });
    return remarks.refuse(code, { value }, propose(meant));
  }
  const telephone = telephoneOf(number);
  if (written !== value) remarks.warn('telephone-extrait', { value, garde: telephone.affichage });
  if (telephone.type === 'special') remarks.warn('telephone-special', { value });
  if (autres.length > 0) remarks.warn('telephone-pays-incertain', { value, pris: nomDe(telephone.pays ?? ''), autres });
  return { value: telephone, diagnostics: remarks.diagnostics };
}
