/** The texts of a model, with the way to each. */
import { LANGUES, type Langue } from '../langues.js';
import type { ElementParchemin, TexteTraduit } from '../modele/elements.js';
import type { ModeleParchemin } from '../modele/modele.js';

export interface TexteDuModele {
  /** `elements[3].texte.en` */
  readonly path: string;
  /** The same for all the languages of one text: `elements[3].texte`. */
  readonly base: string;
  readonly langue: Langue;
  readonly texte: string;
  /** The `si` that the text depends on. */
  readonly conditions: readonly string[];
  /** Whether it is the name of a person: no wording is to be looked for in it. */
  readonly nom?: boolean;
}

const conditionsOf = (...elements: readonly { readonly si?: string | undefined }[]): string[] =>
  elements.flatMap(({ si }) => (si === undefined ? [] : [si]));

function translated(base: string, texte: TexteTraduit | undefined, conditions: readonly string[] = []): TexteDuModele[] {
  if (texte === undefined) return [];
  if (typeof texte === 'string') return [{ path: base, base, langue: 'fr', texte, conditions }];
  return LANGUES.flatMap((langue) => {
    const one = texte[langue];
    return one === undefined ? [] : [{ path: `${base}.${langue}`, base, langue, texte: one, conditions }];
  });
}

const plain = (path: string, texte: string | undefined): TexteDuModele[] => translated(path, texte);

function textesOf(element: ElementParchemin, path: string): TexteDuModele[] {
  switch (element.type) {
    case 'texte':
      return translated(`${path}.texte`, element.texte, conditionsOf(element));
    case 'pile':
      return element.paragraphes.flatMap((paragraphe, rank) =>
        translated(`${path}.paragraphes[${rank}].texte`, paragraphe.texte, conditionsOf(element, paragraphe)),
      );
    case 'signature':
      return [
        ...plain(`${path}.nom`, element.nom).map((nom) => ({ ...nom, nom: true })),
        ...translated(`${path}.fonction`, element.fonction),
      ];
    case 'qr':
      return translated(`${path}.description`, element.description);
    default:
      return [];
  }
}

function imagesOf(element: ElementParchemin, path: string): TexteDuModele[] {
  if (element.type === 'signature') return plain(`${path}.image`, element.image);
  if (element.type !== 'image') return [];
  return [...plain(`${path}.fichier`, element.fichier), ...plain(`${path}.description`, element.description)];
}

const walk = (modele: ModeleParchemin, of: typeof textesOf): TexteDuModele[] =>
  modele.elements.flatMap((element, rank) => of(element, `elements[${rank}]`));

export const textesDe = (modele: ModeleParchemin): TexteDuModele[] => walk(modele, textesOf);
export const imagesDe = (modele: ModeleParchemin): TexteDuModele[] => walk(modele, imagesOf);

/** What the parchment holds in one language: where a text lacks it, the PDF has the French one. */
export const enLangue = (textes: readonly TexteDuModele[], langue: Langue): TexteDuModele[] =>
  textes.filter(
    (texte) =>
      texte.langue === langue || (texte.langue === 'fr' && !textes.some((other) => other.base === texte.base && other.langue === langue)),
  );
