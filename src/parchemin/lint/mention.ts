/** Whether the texts of a model hold a mention, in each language, for everybody. */
import { type Langue, NOMS_DES_LANGUES } from '../langues.js';
import type { SujetParchemin } from '../regle.js';
import { estCertain, estDeLaFiche } from './certitude.js';
import { champsDuTexte } from './champs-du-texte.js';
import { type Mots, motsDe } from './mots.js';
import { enLangue, type TexteDuModele } from './textes.js';

export interface Attendu {
  /** With its article: « le numéro de la fiche ». */
  readonly quoi: string;
  /** Fields that say it, any of them; the first is the one to advise. None: it can only be written. */
  readonly champs: readonly string[];
  /** Whether the text says it without a field. */
  readonly ecrit?: (mots: Mots, champs: readonly string[]) => boolean;
}

export interface Manque {
  readonly quoi: string;
  /** The field to write; absent, words. */
  readonly champ?: string;
  /** The language that lacks it, when another has it. */
  readonly langue?: string;
  /** The field that the mention depends on, when it is there but not for everybody. */
  readonly si?: string;
  /** The record does not give it. */
  readonly fiche?: true;
}
export type ManqueSitue = Manque & { readonly path: string };

/** What the mention of that text depends on: nothing; a field; or it is not there. */
function dependance(texte: TexteDuModele, attendu: Attendu, sujet: SujetParchemin, langue: Langue): string | true | undefined {
  const champs = champsDuTexte(texte.texte);
  const own = champs.filter(({ nom }) => attendu.champs.includes(nom));
  const mots = motsDe(texte.texte, { facultatif: false });
  const fixed = champs.filter(({ avec }) => avec.length === 0).map(({ nom }) => nom);
  const ways = own.map(({ avec }) => avec);
  if (attendu.ecrit?.(mots, fixed)) ways.unshift([]);
  // A mention that the record lacks is a fault of the record, said once: not of the part that awaits it.
  const doubtful = (champ: string): boolean =>
    !estCertain(champ, sujet, langue) && !(attendu.champs.includes(champ) && estDeLaFiche(champ));
  const doubts = ways.map((avec) => [...texte.conditions, ...avec].find(doubtful));
  if (doubts.length === 0) return undefined;
  return doubts.includes(undefined) ? true : doubts[0];
}

function cherche(attendu: Attendu, sujet: SujetParchemin, langue: Langue): ManqueSitue | undefined {
  const { quoi, champs } = attendu;
  const field = champs[0] === undefined ? {} : { champ: champs[0] };
  let doubt: ManqueSitue | undefined;
  for (const texte of enLangue(sujet.textes, langue)) {
    const found = dependance(texte, attendu, sujet, langue);
    if (found === true) return undefined;
    if (found !== undefined) doubt ??= { path: texte.path, quoi, ...field, si: found };
  }
  return doubt ?? { path: 'elements', quoi, ...field };
}

/** What the model lacks; once if no language has it, else for each language that lacks it. */
export function manques(sujet: SujetParchemin, attendus: readonly Attendu[]): ManqueSitue[] {
  return attendus.flatMap((attendu) => {
    const found = sujet.langues.map((langue) => ({ langue, manque: cherche(attendu, sujet, langue) }));
    const [first] = found;
    if (first?.manque && found.every(({ manque }) => manque && manque.si === first.manque?.si)) return [first.manque];
    return found.flatMap(({ langue, manque }) => (manque ? [{ ...manque, langue: NOMS_DES_LANGUES[langue] }] : []));
  });
}

/** What the record does not give. */
export const absentDeLaFiche = (path: string, quoi: string, champ: string): ManqueSitue => ({
  path: `fiche.${path}`,
  quoi,
  champ,
  fiche: true,
});

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The sentence that all the rules of mentions share. */
export function phraseDuManque({ quoi, champ, langue, si, fiche }: Manque): string {
  const en = langue === undefined ? '' : ` en ${langue}`;
  if (fiche) return `La fiche de la certification ne donne pas ${quoi}, que le parchemin doit porter : complétez-la.`;
  if (si !== undefined)
    return `${capital(quoi)} n'est sur le parchemin${en} que si {{${si}}} a une valeur : cette mention doit y être pour tout le monde.`;
  return `Le parchemin ne porte pas${en} ${quoi} : ${champ === undefined ? 'écrivez-le dans' : `ajoutez {{${champ}}} à`} l'un de ses textes.`;
}
