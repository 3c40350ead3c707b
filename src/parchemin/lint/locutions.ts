/** Wordings that a parchment should not hold, in the languages where they have a meaning. */
import type { Langue } from '../langues.js';
import type { SujetParchemin } from '../regle.js';
import { cherche, dit, type Mots, motif, motsDe, motsLus, type Trouve } from './mots.js';
import type { TexteDuModele } from './textes.js';

/** Patterns over folded words. Those of French hold in every language: a foreign text may keep the French words. */
export type Locutions = Readonly<Partial<Record<Langue, string>>> & { readonly fr: string };
export interface Locution {
  readonly path: string;
  readonly ecrit: string;
}

/** The names that the register gives: what they hold is not the author's choice. */
const namesOf = ({ fiche }: SujetParchemin): string[] =>
  [fiche.intitule, fiche.bloc?.intitule, fiche.certificateur.raisonSociale, fiche.certificateur.nomCommercial].filter(
    (name) => name !== undefined,
  );

export const dansUnNom = (mots: Mots, sujet: SujetParchemin, { start, end }: Trouve): boolean =>
  namesOf(sujet).some((name) => motif(name) !== '' && cherche(mots, motif(name)).some((place) => place.start <= start && end <= place.end));

/** The translations of the title are printed too. */
function glossesOf({ fiche, langues }: SujetParchemin): TexteDuModele[] {
  const glosses = (path: string, traductions: Readonly<Partial<Record<Langue, string>>> | undefined): TexteDuModele[] =>
    langues.flatMap((langue) => {
      const texte = traductions?.[langue];
      const where = `fiche.${path}.${langue}`;
      return texte === undefined ? [] : [{ path: where, base: where, langue, texte, conditions: [] }];
    });
  return [...glosses('traductions', fiche.traductions), ...glosses('bloc.traductions', fiche.bloc?.traductions)];
}

/** Every text that holds one of the wordings, once each wording. `saufSiEnregistre`: the registered title may hold it. */
export function locutionsEcrites(
  sujet: SujetParchemin,
  locutions: Locutions,
  { saufSiEnregistre = false, sauf = () => false }: { saufSiEnregistre?: boolean; sauf?: (trouve: Trouve) => boolean } = {},
): Locution[] {
  const titles = [sujet.fiche.intitule, sujet.fiche.bloc?.intitule ?? ''].map(motsLus);
  return [...sujet.textes, ...glossesOf(sujet)].flatMap((texte) => {
    if (texte.nom) return [];
    const mots = motsDe(texte.texte);
    const own = texte.langue === 'fr' ? undefined : locutions[texte.langue];
    const found = cherche(mots, own === undefined ? locutions.fr : `${locutions.fr}|${own}`).filter(
      (trouve) =>
        !sauf(trouve) && !dansUnNom(mots, sujet, trouve) && !(saufSiEnregistre && titles.some((title) => dit(title, trouve.ecrit))),
    );
    return [...new Map(found.map(({ folded, ecrit }) => [folded, { path: texte.path, ecrit }])).values()];
  });
}

/** Images whose file or description says it. */
export const imagesNommees = ({ images }: SujetParchemin, pattern: string): Locution[] =>
  images.flatMap(({ path, texte }) => {
    const [found] = cherche(motsLus(texte.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')), pattern);
    return found ? [{ path, ecrit: texte }] : [];
  });
