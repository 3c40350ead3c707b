/** Where a model writes a title in full: not the registered one, or a translation in its place. */
import { type Langue, NOMS_DES_LANGUES } from '../langues.js';
import type { SujetParchemin } from '../regle.js';
import { champsDuTexte } from './champs-du-texte.js';
import { cherche, dit, type Mots, motif, motsDe, motsLus } from './mots.js';
import { enLangue, type TexteDuModele } from './textes.js';

interface Titre {
  readonly intitule: string;
  readonly champ: 'certification.intitule' | 'bloc.intitule';
  readonly glose: string;
  readonly traductions: Readonly<Partial<Record<Langue, string>>>;
}

function titresDe({ fiche, modele }: SujetParchemin): Titre[] {
  const { bloc } = fiche;
  const whole = { intitule: fiche.intitule, champ: 'certification.intitule', glose: 'certification.intituleTraduit' } as const;
  const part = { champ: 'bloc.intitule', glose: 'bloc.intituleTraduit' } as const;
  return [
    { ...whole, traductions: fiche.traductions ?? {} },
    ...(bloc && modele.usage === 'BLOC' ? [{ ...part, intitule: bloc.intitule, traductions: bloc.traductions ?? {} }] : []),
  ];
}

const holds = (texte: TexteDuModele, champ: string): boolean => champsDuTexte(texte.texte).some(({ nom }) => nom === champ);

/** Case is a matter of typography; accents, hyphens and words are not. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'").toLowerCase();

/** The words that carry the meaning. */
const bearing = (mots: Mots) => mots.words.filter(({ folded }) => folded.length > 3);
const alike = (a: string, b: string): boolean => a === b || (a.length > 4 && a.slice(0, 5) === b.slice(0, 5));

/** From the first to the last of the words of the title that the text holds, when it holds most of them close together. */
function quoted(mots: Mots, intitule: string): string | undefined {
  const wanted = bearing(motsLus(intitule));
  const found = bearing(mots).filter(({ folded }) => wanted.some((word) => alike(word.folded, folded)));
  const held = wanted.filter((word) => found.some(({ folded }) => alike(word.folded, folded)));
  const [first, last] = [found[0], found.at(-1)];
  if (wanted.length < 2 || held.length < wanted.length * 0.6 || !first || !last) return undefined;
  const span = mots.words.filter(({ at }) => at >= first.at && at <= last.at).length;
  return span > motsLus(intitule).words.length * 1.5 + 2 ? undefined : mots.lu.slice(first.start, last.end);
}

/** What stands between quotation marks around the title, when it is not the title alone. */
const enlarged = (lu: string, intitule: string): string | undefined =>
  [...lu.matchAll(/[«“"]([^»”"«“]*)[»”"]/gu)]
    .map(([, inside = '']) => inside.trim())
    .find((inside) => dit(motsLus(inside), intitule) && plain(inside) !== plain(intitule));

function differing(texte: TexteDuModele, { intitule }: Titre): string | undefined {
  const mots = motsDe(texte.texte);
  const added = enlarged(mots.lu, intitule);
  if (added !== undefined) return added;
  const written = cherche(mots, motif(intitule));
  if (written.length > 0) return written.find(({ ecrit }) => plain(ecrit) !== plain(intitule))?.ecrit;
  return quoted(mots, intitule);
}

export interface IntituleDifferent {
  readonly path: string;
  readonly ecrit: string;
  readonly intitule: string;
  readonly champ: string;
}

/** Texts that write a title in full, and not as it is registered. A model that has the field is not suspected. */
export function intitulesDifferents(sujet: SujetParchemin): IntituleDifferent[] {
  return titresDe(sujet).flatMap((titre) =>
    sujet.textes.flatMap((texte) => {
      if (texte.nom || enLangue(sujet.textes, texte.langue).some((other) => holds(other, titre.champ))) return [];
      const ecrit = differing(texte, titre);
      return ecrit === undefined ? [] : [{ path: texte.path, ecrit, intitule: titre.intitule, champ: titre.champ }];
    }),
  );
}

export interface IntituleTraduit {
  readonly path: string;
  readonly langue: Langue;
  readonly nom: string;
  readonly intitule: string;
  readonly champ: string;
}

/** Texts that hold a translation in a language where the registered title stands nowhere. */
export function intitulesTraduits(sujet: SujetParchemin): IntituleTraduit[] {
  const foreign = sujet.langues.filter((langue) => langue !== 'fr');
  return titresDe(sujet).flatMap((titre) =>
    foreign.flatMap((langue) => {
      const { intitule, champ, glose, traductions } = titre;
      const texts = enLangue(sujet.textes, langue);
      const registered = (texte: TexteDuModele): boolean => holds(texte, champ) || dit(motsDe(texte.texte), intitule);
      if (texts.some(registered)) return [];
      const inFrench = (base: string): TexteDuModele | undefined =>
        sujet.textes.find((texte) => texte.langue === 'fr' && texte.base === base);
      const translated = texts.filter((texte) => {
        const french = inFrench(texte.base);
        const gloss = traductions[langue];
        return (
          holds(texte, glose) || (gloss !== undefined && dit(motsDe(texte.texte), gloss)) || (french !== undefined && registered(french))
        );
      });
      return translated.map(({ path }) => ({ path, langue, nom: NOMS_DES_LANGUES[langue], intitule, champ }));
    }),
  );
}
