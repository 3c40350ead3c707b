/** Portuguese, of Portugal (dezasseis, not dezesseis). */
import { pt as locale } from 'date-fns/locale/pt';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
);
const ten = wordsOf('_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa');
const hundred = wordsOf('_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos');

const belowHundred = (n: number): string =>
  n < 20 ? unit(n) : n % 10 === 0 ? ten(Math.floor(n / 10)) : `${ten(Math.floor(n / 10))} e ${unit(n % 10)}`;

function belowThousand(centaines: number, reste: number): string {
  if (centaines === 0) return belowHundred(reste);
  if (reste === 0) return centaines === 1 ? 'cem' : hundred(centaines);
  return `${hundred(centaines)} e ${belowHundred(reste)}`;
}

/** « E » joins the thousand to what follows only when that is one word or less than a hundred. */
function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  const thousand = milliers === 1 ? 'mil' : `${unit(milliers)} mil`;
  if (centaines === 0 && reste === 0) return thousand;
  return `${thousand} ${centaines === 0 || reste === 0 ? 'e ' : ''}${belowThousand(centaines, reste)}`;
}

export const pt: Tournures = {
  locale,
  separateur: '/',
  jour: String,
  jourEnLettres: belowHundred,
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => `${jour}${lien(enLettres)}de${lien(enLettres)}${mois}`,
  moisEtAnnee: (mois, annee) => `${mois} de ${annee}`,
  avant: { jour: () => 'em ', mois: 'em ', annee: 'em ' },
  civilites: { M: 'Senhor', F: 'Senhora' },
  repertoires: {
    RNCP: 'repertório nacional francês das certificações profissionais',
    RS: 'repertório específico francês das certificações e habilitações',
  },
  mentions: {
    MENTION_ASSEZ_BIEN: 'satisfatório',
    MENTION_BIEN: 'bom',
    MENTION_TRES_BIEN: 'muito bom',
    MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'muito bom, com as felicitações do júri',
  },
};
