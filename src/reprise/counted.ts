/** How many, and the first of them: a list that a report may show stays short however long it is. */

/** Combien, et les premiers. */
export interface Decompte {
  nombre: number;
  /** Les premiers identifiants techniques. */
  idTechniques: string[];
}

/** Identifiers kept of each list unless told. */
export const MOST_LISTED = 100;

export const decompte = (): Decompte => ({ nombre: 0, idTechniques: [] });

export function count(into: Decompte, idTechnique: string, most = MOST_LISTED): void {
  if (into.nombre++ < most) into.idTechniques.push(idTechnique);
}
