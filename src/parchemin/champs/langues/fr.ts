/** French. */
import { fr as locale } from 'date-fns/locale/fr';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);
const ten = wordsOf('_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt');

function belowHundred(n: number): string {
  if (n < 20) return unit(n);
  const tens = Math.floor(n / 10);
  const rest = n - (tens === 7 || tens === 9 ? tens - 1 : tens) * 10;
  if (rest === 0) return ten(tens);
  return `${ten(tens)}${(rest === 1 || rest === 11) && tens < 8 ? ' et ' : '-'}${unit(rest)}`;
}

/** « Cent » and « vingt » take no s in a year: it is a rank (Académie française, « l'an mille neuf cent », « mille neuf cent quatre-vingt »). */
function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  return [
    ...(milliers > 1 ? [unit(milliers)] : []),
    'mille',
    ...(centaines > 1 ? [unit(centaines)] : []),
    ...(centaines > 0 ? ['cent'] : []),
    ...(reste > 0 ? [belowHundred(reste)] : []),
  ].join(' ');
}

export const fr: Tournures = {
  locale,
  separateur: '/',
  jour: (n) => (n === 1 ? '1er' : String(n)),
  jourEnLettres: (n) => (n === 1 ? 'premier' : belowHundred(n)),
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => `${jour}${lien(enLettres)}${mois}`,
  moisEtAnnee: (mois, annee) => `${mois} ${annee}`,
  avant: { jour: () => 'le ', mois: 'en ', annee: 'en ' },
  civilites: { M: 'Monsieur', F: 'Madame' },
  repertoires: { RNCP: 'répertoire national des certifications professionnelles', RS: 'répertoire spécifique' },
};
