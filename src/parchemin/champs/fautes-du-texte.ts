/** What is wrong with a text of a model, in French. */
import { nearestName } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { CHAMPS, champOf } from './champs.js';
import { FILTRES } from './filtres.js';
import { type ChampDuTexte, champsIn, readSyntaxe, type TexteLu } from './syntaxe.js';

const proposal = (written: string, names: readonly string[]): string => {
  const close = nearestName(written, names);
  return close === undefined ? '' : ` ; vouliez-vous dire ${show(close)} ?`;
};

const end = (sentence: string): string => (sentence.endsWith('?') ? sentence : `${sentence}.`);

/** Why a name is not that of a field, if it is not. */
export function unknownChamp(nom: string): string | undefined {
  return champOf(nom) ? undefined : end(`${show(nom)} n'est pas un champ${proposal(nom, [...Object.keys(CHAMPS), 'accord:'])}`);
}

function faultOf({ nom, filtre }: ChampDuTexte): string[] {
  const unknown = unknownChamp(nom);
  if (unknown !== undefined) return [unknown];
  if (filtre === undefined) return [];
  const known = Object.hasOwn(FILTRES, filtre) ? FILTRES[filtre] : undefined;
  if (!known) return [end(`${show(filtre)} n'est pas un filtre${proposal(filtre, Object.keys(FILTRES))}`)];
  if (known.pour === 'date' && champOf(nom)?.nature !== 'date')
    return [`le filtre ${show(filtre)} est fait pour une date, et ${show(nom)} n'en est pas une.`];
  return [];
}

export const fautesDe = ({ noeuds, fautes }: TexteLu): string[] => [...fautes, ...champsIn(noeuds).flatMap(faultOf)];

/** Les fautes d'un texte : accolades et crochets, champs et filtres inconnus. Vide s'il convient. */
export const fautesDuTexte = (texte: string): string[] => fautesDe(readSyntaxe(texte));
