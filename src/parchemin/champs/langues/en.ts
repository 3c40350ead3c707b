/** English, of Europe: the day before the month. */
import { enGB as locale } from 'date-fns/locale/en-GB';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ten = wordsOf('_ _ twenty thirty forty fifty sixty seventy eighty ninety');
const rank = wordsOf(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);

const belowHundred = (n: number): string =>
  n < 20 ? unit(n) : n % 10 === 0 ? ten(Math.floor(n / 10)) : `${ten(Math.floor(n / 10))}-${unit(n % 10)}`;

const day = (n: number): string => (n <= 20 ? rank(n) : n === 30 ? 'thirtieth' : `${ten(Math.floor(n / 10))}-${rank(n % 10)}`);

/** Read by pairs (nineteen ninety-nine), but for the first century of a millennium (two thousand and twenty-six). */
function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  const and = reste === 0 ? '' : ` and ${belowHundred(reste)}`;
  if (centaines === 0) return `${unit(milliers)} thousand${and}`;
  const century = belowHundred(milliers * 10 + centaines);
  return reste < 10 ? `${century} hundred${and}` : `${century} ${belowHundred(reste)}`;
}

export const en: Tournures = {
  locale,
  separateur: '/',
  jour: String,
  jourEnLettres: day,
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => (enLettres ? `${jour} of ${mois}` : `${jour}${lien(false)}${mois}`),
  moisEtAnnee: (mois, annee) => `${mois} ${annee}`,
  avant: { jour: (_, enLettres) => (enLettres ? 'on the ' : 'on '), mois: 'in ', annee: 'in ' },
  civilites: { M: 'Mr', F: 'Ms' },
  repertoires: {
    RNCP: 'French national register of professional certifications',
    RS: 'French specific register of certifications and authorisations',
  },
  mentions: {
    MENTION_ASSEZ_BIEN: 'fairly good',
    MENTION_BIEN: 'good',
    MENTION_TRES_BIEN: 'very good',
    MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'very good, with the congratulations of the board',
  },
};
