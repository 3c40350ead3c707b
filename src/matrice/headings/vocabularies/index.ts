/** What the headings of a table mean, in the words of the norm or in those of another tool. */
import { birthDate, isBirthDate } from '../birth-date.js';
import { columnsNamed, columnsOf } from '../columns.js';
import type { Target } from '../target.js';
import { digiforma } from './digiforma.js';
import { type Found, fieldFinder } from './vocabulary.js';
import { wedof } from './wedof.js';

const TOOLS = { wedof, digiforma } as const;

/** Les noms de champs d'un autre outil ; `cdc`, ceux de la norme. */
export type Vocabulaire = 'cdc' | keyof typeof TOOLS;
export const VOCABULAIRES = ['cdc', ...Object.keys(TOOLS)] as readonly Vocabulaire[];

const finders = Object.fromEntries(Object.entries(TOOLS).map(([name, tool]) => [name, fieldFinder(tool)])) as Record<
  keyof typeof TOOLS,
  (heading: string) => Found | undefined
>;

/** What a heading means: no target, one, or several when it is ambiguous. */
export interface Meaning {
  readonly targets: readonly Target[];
  /** Path of the field, in the words of the tool. */
  readonly field?: string;
  /** Known to the tool, without a place in the norm. */
  readonly unsent?: true;
}

/** Texts of the other fields of a line, once it is known where they stand. */
export type FieldText = (field: string, cells: readonly string[]) => string | undefined;

const nativeMeaning = (heading: string): Meaning =>
  isBirthDate(heading) ? { targets: [birthDate] } : { targets: columnsNamed(heading).map((column) => ({ columns: [column] })) };

function toolMeaning({ field, target }: Found, textOf: FieldText): Meaning {
  if (!target) return { field, targets: [], unsent: true };
  const { columns, cut, alternative } = target;
  const split = cut && ((text: string, cells: readonly string[]) => cut(text, (other) => textOf(other, cells)));
  return { field, targets: [{ columns: columnsOf(columns), ...(split && { split }), ...(alternative && { alternative }) }] };
}

/** The name of the tool, for a sentence. */
export const labelOf = (vocabulaire: Vocabulaire): string => (vocabulaire === 'cdc' ? 'la norme' : TOOLS[vocabulaire].label);

/** What a heading means. What a tool does not name, the norm may. */
export function meaningOf(heading: string, vocabulaire: Vocabulaire, textOf: FieldText = () => undefined): Meaning {
  const found = vocabulaire === 'cdc' ? undefined : finders[vocabulaire](heading);
  return found ? toolMeaning(found, textOf) : nativeMeaning(heading);
}

/** How many headings a vocabulary names by itself. */
const score = (cells: readonly string[], vocabulaire: Vocabulaire): number =>
  cells.filter((cell) =>
    vocabulaire === 'cdc' ? nativeMeaning(cell).targets.length > 0 : finders[vocabulaire](cell)?.target !== undefined,
  ).length;

/** The vocabulary that names the most headings of a line; the norm's, when it names as many. */
export function detectVocabulary(rows: readonly (readonly string[])[]): Vocabulaire {
  let best: Vocabulaire = 'cdc';
  let most = 0;
  for (const vocabulaire of VOCABULAIRES) {
    const known = Math.max(0, ...rows.map((cells) => score(cells, vocabulaire)));
    if (known > most) [best, most] = [vocabulaire, known];
  }
  return best;
}
