import { titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';
import { commonPrenom } from './prenoms.js';

const NAMES = ['prenom1', 'prenom2', 'prenom3'] as const;
const isCapitals = (text: string): boolean => text === text.toUpperCase();

function accented(word: string, sexe: 'M' | 'F' | undefined): string {
  const known = commonPrenom(word);
  if (!known || (known.formeDe && sexe && known.formeDe !== sexe)) return word;
  if (isCapitals(word)) return known.forme.toUpperCase();
  return word === word.toLowerCase() ? known.forme.toLowerCase() : known.forme;
}

/** The text with the accents of the common names that it holds; a word that has one already is left alone. */
const restored = (text: string, sexe: 'M' | 'F' | undefined): string =>
  text.replace(/\p{L}+/gu, (word) => (/^[A-Za-z]+$/.test(word) ? accented(word, sexe) : word));

/** « Zoe », « FRANCOIS ». */
export default cause({
  code: 'accents-perdus',
  label: 'accents perdus',
  categorie: 'titulaire-introuvable',
  // Whether the CDC compares accents is not known.
  poids: 0.6,
  check(passage) {
    const titulaire = titulaireOf(passage);
    return NAMES.flatMap((name) => {
      const prenom = titulaire?.[name];
      const meant = prenom && restored(prenom, titulaire?.sexe);
      if (!prenom || !meant || meant === prenom) return [];
      return [
        {
          path: champ(name),
          raison: `Le prénom ${show(prenom)} s'écrit d'ordinaire ${show(meant)} : ses accents semblent perdus.`,
          remede:
            "Écrivez-le avec les accents de l'état civil. Rien ne dit si la CDC en tient compte : ce n'est une piste qu'après les autres.",
          // A whole file in capitals seldom has accents, and is accepted.
          force: isCapitals(prenom) ? 0.3 : 0.7,
          suggestion: { value: meant, label: 'le prénom avec ses accents' },
        },
      ];
    });
  },
});
