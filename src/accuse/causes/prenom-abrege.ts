import { titulaireOf } from '../../identifiers/naissance.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** « J. », « J-Pierre », « Ch. Édouard ». */
const ABBREVIATED = /^\p{L}{1,3}\.|^\p{L}(?:$|[\s.-])/u;
/** Short forms that are seldom declared at birth. */
const SHORT = new Set(
  'ALEX,MANU,NICO,FRED,PHIL,BEN,SAM,SEB,STEPH,CATHY,KATHY,KATY,CARO,VERO,ISA,JO,JEFF,MIMI,MAG,DOMI,CHRIS,NATH,FLO,JESS,CLEM,GREG,GUIGUI,MATT,MAT,RAPH,BEA,DOM,DEDE,GEGE,LULU,MOMO,JACKY,DANY,TITI,NINI,ZAZA'.split(
    ',',
  ),
);

/** An initial or a short form in the place of the first name. */
export default cause({
  code: 'prenom-abrege',
  label: 'prénom abrégé ou diminutif',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const prenom = titulaireOf(passage)?.prenom1;
    if (!prenom) return;
    const path = champ('prenom1');
    const remede = "Écrivez en entier le premier prénom de l'état civil, même s'il n'est pas celui dont la personne se sert.";
    if (ABBREVIATED.test(prenom)) return { path, raison: `Le prénom (${show(prenom)}) est abrégé.`, remede, force: 1 };
    if (SHORT.has(fold(prenom)))
      return { path, raison: `Le prénom (${show(prenom)}) ressemble à un diminutif ou à un prénom d'usage.`, remede, force: 0.6 };
  },
});
