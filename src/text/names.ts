/** Texts that name a person or a place, and what stands before a name without being part of it. */
import type { TextField } from '../dictionary/index.js';

export const isPersonName = ({ nature }: TextField): boolean => nature === 'nom' || nature === 'prenom';
export const isProperName = (field: TextField): boolean => isPersonName(field) || field.nature === 'lieu';

// « M » without a full stop is left alone: « M Baye », « M Hamed » are names. So is « Maître », a surname, and « ME ».
const ABBREVIATED = /^(?:M\.(?=\s|\p{L}{2}|$)|MM\.(?=\s)|(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Pr)(?:\.|(?=\s|$)))/iu;
const IN_FULL = /^(?:Monsieur|Madame|Mademoiselle|Melle|Docteur|Professeur)(?=\s)/i;
const LAWYER = /^Me\.?(?=\s+\p{L})/u;

// « Valmont M » may be an initial.
const AFTER = /\s[([]?(Mme|Mlle|Mr|Madame|Mademoiselle|Monsieur|M\.)[)\]]?$/i;

/** The civility that stands before or after a name, and the name alone. */
export function civilityOf(text: string): { readonly civility: string; readonly name: string } | undefined {
  const after = text.includes(' ') ? AFTER.exec(text) : null;
  if (after?.[1]) return { civility: after[1], name: text.slice(0, after.index).trim() };
  const first = text.charCodeAt(0) | 0x20;
  // m, d, p: nothing else begins a civility.
  if (first !== 0x6d && first !== 0x64 && first !== 0x70) return undefined;
  const found = ABBREVIATED.exec(text) ?? IN_FULL.exec(text) ?? LAWYER.exec(text);
  return found ? { civility: found[0], name: text.slice(found[0].length).trim() } : undefined;
}
