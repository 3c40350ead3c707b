/** Agreement with the sex of the person: `{{accord:né|née}}`. */

export interface Formes {
  readonly masculin: string;
  readonly feminin: string;
  /** When the sex is not known. */
  readonly inconnu: string;
}

/** « né(e) », « nacido/a », « certificateur/certificatrice ». */
export function bothForms(masculin: string, feminin: string): string {
  if (masculin === feminin) return masculin;
  if (feminin.startsWith(masculin)) return `${masculin}(${feminin.slice(masculin.length)})`;
  const isLastLetter = masculin.length === feminin.length && masculin.slice(0, -1) === feminin.slice(0, -1);
  return isLastLetter && masculin.length > 2 ? `${masculin}/${feminin.slice(-1)}` : `${masculin}/${feminin}`;
}

/** The two or three forms between the bars, or nothing if they are of another number. */
export function readFormes(inside: string): Formes | undefined {
  const [masculin, feminin, inconnu, ...others] = inside.split('|').map((form) => form.trim());
  if (masculin === undefined || feminin === undefined || others.length > 0) return undefined;
  return { masculin, feminin, inconnu: inconnu ?? bothForms(masculin, feminin) };
}

export const accord = ({ masculin, feminin, inconnu }: Formes, sexe: 'M' | 'F' | undefined): string =>
  sexe === 'M' ? masculin : sexe === 'F' ? feminin : inconnu;
