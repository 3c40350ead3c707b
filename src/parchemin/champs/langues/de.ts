/** German. The day in words has the ending that « am » and « vom » ask for: « am ersten Juli ». */
import { de as locale } from 'date-fns/locale/de';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
);
const ten = wordsOf('_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
const rank = wordsOf('_ ersten zweiten dritten vierten fünften sechsten siebten achten');

function belowHundred(n: number): string {
  if (n < 20) return unit(n);
  return `${n % 10 === 0 ? '' : `${unit(n % 10)}und`}${ten(Math.floor(n / 10))}`;
}

const day = (n: number): string => (n <= 8 ? rank(n) : `${belowHundred(n)}${n < 20 ? 'ten' : 'sten'}`);

/** By hundreds (neunzehnhundert…), but for the first century of a millennium and what comes after 2000 (zweitausend…). */
function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  const end = reste === 0 ? '' : reste === 1 ? 'eins' : belowHundred(reste);
  if (milliers === 1 && centaines > 0) return `${belowHundred(10 + centaines)}hundert${end}`;
  return `${milliers === 1 ? '' : unit(milliers)}tausend${centaines === 0 ? '' : `${unit(centaines)}hundert`}${end}`;
}

export const de: Tournures = {
  locale,
  separateur: '.',
  jour: (n) => `${n}.`,
  jourEnLettres: day,
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => `${jour}${lien(enLettres)}${mois}`,
  moisEtAnnee: (mois, annee) => `${mois} ${annee}`,
  avant: { jour: () => 'am ', mois: 'im ', annee: 'im Jahr ' },
  civilites: { M: 'Herr', F: 'Frau' },
  // No adjective before the noun: it would change with the sentence (im nationalen…, das nationale…).
  repertoires: {
    RNCP: 'Nationalverzeichnis der beruflichen Zertifizierungen Frankreichs',
    RS: 'Spezialverzeichnis der Zertifizierungen und Befähigungen Frankreichs',
  },
  mentions: {
    MENTION_ASSEZ_BIEN: 'befriedigend',
    MENTION_BIEN: 'gut',
    MENTION_TRES_BIEN: 'sehr gut',
    MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'sehr gut, mit den Glückwünschen der Jury',
  },
};
