/** Italian. */
import { it as locale } from 'date-fns/locale/it';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
);
const ten = wordsOf('_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta');

/** The ten loses its vowel before uno and otto: ventuno, ventotto. */
function belowHundred(n: number): string {
  if (n < 20) return unit(n);
  const [tens, rest] = [ten(Math.floor(n / 10)), n % 10];
  if (rest === 0) return tens;
  return `${rest === 1 || rest === 8 ? tens.slice(0, -1) : tens}${rest === 3 ? 'tré' : unit(rest)}`;
}

/** One word, and « tre » at its end has an accent: duemilatré. */
function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  const thousand = milliers === 1 ? 'mille' : `${unit(milliers)}mila`;
  const hundred = centaines === 0 ? '' : `${centaines === 1 ? '' : unit(centaines)}cento`;
  return `${thousand}${hundred}${reste === 0 ? '' : reste === 3 ? 'tré' : belowHundred(reste)}`;
}

export const it: Tournures = {
  locale,
  separateur: '/',
  jour: (n) => (n === 1 ? '1º' : String(n)),
  jourEnLettres: (n) => (n === 1 ? 'primo' : belowHundred(n)),
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => `${jour}${lien(enLettres)}${mois}`,
  moisEtAnnee: (mois, annee) => `${mois} ${annee}`,
  // Not « nel »: it would have to become « nell’ » before aprile, agosto and ottobre.
  avant: { jour: (n) => (n === 8 || n === 11 ? 'l’' : 'il '), mois: 'nel mese di ', annee: 'nel ' },
  civilites: { M: 'Signor', F: 'Signora' },
  repertoires: {
    RNCP: 'repertorio nazionale francese delle certificazioni professionali',
    RS: 'repertorio specifico francese delle certificazioni e abilitazioni',
  },
  mentions: {
    MENTION_ASSEZ_BIEN: 'discreto',
    MENTION_BIEN: 'buono',
    MENTION_TRES_BIEN: 'ottimo',
    MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'ottimo, con il plauso della commissione',
  },
};
