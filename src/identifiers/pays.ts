/**
 * Label of a country, in free text: is it France, is it a known foreign country? Anything else is neither, and no rule says a word.
 * Source: usual French names (INSEE, ministère des Affaires étrangères). Examples: « La Réunion » is France, « Allemagne » is not.
 */
import { fold } from '../text/nearest.js';

/** Folded names of France and of its territories; a label that holds one of them is French. */
const FRENCH =
  /FRANC|METROPOL|GUADELOUPE|MARTINIQUE|GUYANE|REUNION|MAYOTTE|MIQUELON|BARTHELEMY|S(?:AIN)?TMARTIN|POLYNESIE|TAHITI|CALEDONIE|WALLIS|FUTUNA|CLIPPERTON|CORSE|^(?:FRA?|F|DOM|TOM|DOMTOM|DROMCOM)$/;

const FOREIGN = new Set(
  `Afghanistan, Afrique du Sud, Albanie, Algérie, Allemagne, Andorre, Angleterre, Angola, Antigua-et-Barbuda, Arabie saoudite, Argentine,
  Arménie, Australie, Autriche, Azerbaïdjan, Bahamas, Bahreïn, Bangladesh, Barbade, Belgique, Belize, Bénin, Bhoutan, Biélorussie, Birmanie,
  Bolivie, Bosnie, Bosnie-Herzégovine, Botswana, Brésil, Brunei, Bulgarie, Burkina, Burkina Faso, Burundi, Cambodge, Cameroun, Canada, Cap-Vert,
  Centrafrique, République centrafricaine, Chili, Chine, Chypre, Colombie, Comores, Congo, Congo-Brazzaville, Congo-Kinshasa, RDC,
  République démocratique du Congo, République du Congo, Corée du Nord, Corée du Sud, République de Corée, Costa Rica, Côte d'Ivoire, Croatie,
  Cuba, Danemark, Djibouti, Dominique, Écosse, Égypte, Émirats arabes unis, Équateur, Érythrée, Espagne, Estonie, Eswatini, États-Unis,
  États-Unis d'Amérique, USA, Éthiopie, Fidji, Finlande, Gabon, Gambie, Géorgie, Ghana, Grande-Bretagne, Grèce, Grenade, Guatemala, Guinée,
  Guinée-Bissau, Guinée équatoriale, Guyana, Haïti, Honduras, Hong Kong, Hongrie, Inde, Indonésie, Irak, Iraq, Iran, Irlande, Islande, Israël,
  Italie, Jamaïque, Japon, Jordanie, Kazakhstan, Kenya, Kirghizistan, Kiribati, Kosovo, Koweït, Laos, Lesotho, Lettonie, Liban, Liberia, Libye,
  Liechtenstein, Lituanie, Luxembourg, Macédoine, Macédoine du Nord, Madagascar, Malaisie, Malawi, Maldives, Mali, Malte, Maroc,
  Île Maurice, Maurice, Mauritanie, Mexique, Moldavie, Monaco, Mongolie, Monténégro, Mozambique, Myanmar, Namibie, Népal, Nicaragua, Niger,
  Nigeria, Norvège, Nouvelle-Zélande, Oman, Ouganda, Ouzbékistan, Pakistan, Palestine, Panama, Papouasie-Nouvelle-Guinée, Paraguay, Pays-Bas,
  Pérou, Philippines, Pologne, Portugal, Qatar, République dominicaine, Roumanie, Royaume-Uni, Russie, Fédération de Russie, Rwanda,
  Sainte-Lucie, Salvador, Saint-Marin, Sao Tomé-et-Principe, Sénégal, Serbie, Seychelles, Sierra Leone, Singapour, Slovaquie, Slovénie,
  Somalie, Soudan, Soudan du Sud, Sri Lanka, Suède, Suisse, Suriname, Syrie, Tadjikistan, Taïwan, Tanzanie, Tchad, République tchèque, Tchéquie,
  Tchécoslovaquie, Thaïlande, Timor oriental, Togo, Trinité-et-Tobago, Tunisie, Turkménistan, Turquie, Ukraine, URSS, Uruguay, Vanuatu, Vatican,
  Venezuela, Viêt Nam, Vietnam, Yémen, Yougoslavie, Zaïre, Zambie, Zimbabwe`
    .split(',')
    .map(fold),
);
/** Countries whose births before independence bear a French department. */
const FORMER: Readonly<Record<string, string>> = { '350': 'MAROC', '351': 'TUNISIE', '352': 'ALGERIE' };

export const isFranceLabel = (label: string): boolean => FRENCH.test(fold(label));
export const isForeignLabel = (label: string): boolean => FOREIGN.has(fold(label));
/** Whether the label names the country of that code, `352` (only those that once were French departments). */
export const isFormerLabel = (label: string, country: string | undefined): boolean =>
  country !== undefined && fold(label) === FORMER[country];
