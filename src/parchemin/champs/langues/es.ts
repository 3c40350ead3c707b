/** Spanish, of Spain: « uno de julio », where America says « primero » (RAE, both are right). */
import { es as locale } from 'date-fns/locale/es';
import { lien, split, type Tournures, wordsOf } from './tournures.js';

const unit = wordsOf(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
);
const ten = wordsOf('_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const hundred = wordsOf('_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos');

const belowHundred = (n: number): string =>
  n < 30 ? unit(n) : n % 10 === 0 ? ten(Math.floor(n / 10)) : `${ten(Math.floor(n / 10))} y ${unit(n % 10)}`;

function year(n: number): string {
  const { milliers, centaines, reste } = split(n);
  return [
    ...(milliers > 1 ? [unit(milliers)] : []),
    'mil',
    ...(centaines > 0 ? [centaines === 1 && reste === 0 ? 'cien' : hundred(centaines)] : []),
    ...(reste > 0 ? [belowHundred(reste)] : []),
  ].join(' ');
}

export const es: Tournures = {
  locale,
  separateur: '/',
  jour: String,
  jourEnLettres: belowHundred,
  anneeEnLettres: year,
  jourEtMois: (jour, mois, enLettres) => `${jour}${lien(enLettres)}de${lien(enLettres)}${mois}`,
  moisEtAnnee: (mois, annee) => `${mois} de ${annee}`,
  avant: { jour: () => 'el ', mois: 'en ', annee: 'en ' },
  civilites: { M: 'Señor', F: 'Señora' },
  repertoires: {
    RNCP: 'repertorio nacional francés de certificaciones profesionales',
    RS: 'repertorio específico francés de certificaciones y habilitaciones',
  },
  mentions: {
    MENTION_ASSEZ_BIEN: 'bastante bien',
    MENTION_BIEN: 'bien',
    MENTION_TRES_BIEN: 'muy bien',
    MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'muy bien, con felicitaciones del tribunal',
  },
};
