import { intitulesDifferents, intitulesTraduits } from '../lint/intitules.js';
import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { cherche, dit } from '../lint/mots.js';
import { regle } from '../regle.js';

/** Bloc, in the languages of the parchments; German makes compounds of it. */
const BLOC = 'blocs?|blocks?|bloques?|bloc(?:co|chi)|blocos?|\\w*block\\w*|\\w*baustein\\w*|\\w*modul\\w*';

/** Le parchemin d'un bloc dit de quel bloc il s'agit, et que c'en est un. */
export default regle({
  code: 'mention-bloc',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin ; Code du travail, L. 6113-1',
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { bloc } = sujet.fiche;
    if (sujet.modele.usage !== 'BLOC' || bloc === undefined) return;
    const own = { quoi: "l'intitulé du bloc de compétences", champs: ['bloc.intitule'] as const };
    const translated = intitulesTraduits(sujet).filter(({ champ }) => champ === 'bloc.intitule');
    const langues = sujet.langues.filter((langue) => !translated.some((found) => found.langue === langue));
    const differs = intitulesDifferents(sujet).some(({ champ }) => champ === 'bloc.intitule');
    return [
      ...manques(sujet, [
        { quoi: 'le mot « bloc »', champs: [], ecrit: (mots) => cherche(mots, BLOC).length > 0 },
        { quoi: 'le code ou le rang du bloc', champs: ['bloc.code', 'bloc.rang'], ecrit: (mots) => dit(mots, bloc.code) },
      ]),
      ...(differs ? [] : manques({ ...sujet, langues }, [{ ...own, ecrit: (mots) => dit(mots, bloc.intitule) }])),
    ];
  },
});
