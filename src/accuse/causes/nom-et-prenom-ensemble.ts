import { titulaireOf } from '../../identifiers/naissance.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { type ChampTitulaire, champ } from './etapes.js';
import { commonPrenom } from './prenoms.js';

/** « Ben Ali », first name Ali: what would be left of the name is no name. */
const SHORTEST = 4;

/** The words of the text without `part`, if it holds it as whole words and more. */
function without(text: string, part: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const rest = words.filter((word) => fold(word) !== fold(part));
  return fold(part) !== '' && rest.length > 0 && rest.length < words.length ? rest.join(' ') : undefined;
}

function traitOf(name: ChampTitulaire, what: string, text: string, other: string, isSure: boolean): Trait[] {
  const rest = without(text, other);
  if (rest === undefined) return [];
  return [
    {
      path: champ(name),
      raison: `Le ${what} (${show(text)}) contient aussi ${show(other)}, qui est donné par ailleurs : le nom complet semble mis dans une seule case.`,
      remede: `N'y laissez que le ${what} de l'état civil, sans doute ${show(rest)}.`,
      force: isSure ? 0.95 : 0.6,
      ...(isSure && rest.length >= SHORTEST && { suggestion: { value: rest, label: `le ${what} seul` } }),
    },
  ];
}

/** The full name stands in one place: « Ferrandier Zoé », first name « Zoé ». */
export default cause({
  code: 'nom-et-prenom-ensemble',
  label: 'nom et prénom dans la même case',
  categorie: 'titulaire-introuvable',
  poids: 1,
  check(passage) {
    const { nomNaissance: nom, prenom1: prenom } = titulaireOf(passage) ?? {};
    if (!nom || !prenom) return;
    return [
      ...traitOf('nomNaissance', 'nom de naissance', nom, prenom, commonPrenom(prenom) !== undefined),
      ...traitOf('prenom1', 'prénom', prenom, nom, commonPrenom(nom) === undefined),
    ];
  },
});
