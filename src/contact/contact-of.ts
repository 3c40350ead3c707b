/** How to reach the person of a row. */
import type { Diagnostic, Position } from '../diagnostic.js';
import { readCourriel } from './courriel.js';
import { readTelephone, type Telephone, type TelephoneOptions } from './telephone.js';

/** Ce que les colonnes du courriel et du téléphone contiennent, telles quelles : celles d'une ligne lue (`readRows`, `validateRows`). */
export interface LigneAvecContact {
  readonly contact?: Readonly<Record<string, string>> | undefined;
  /** Où se trouve une donnée, si la lecture le sait. */
  readonly placeOf?: (path: string) => Position | undefined;
}

/** De quoi joindre une personne. */
export interface ContactLu {
  courriel?: string;
  telephone?: Telephone;
  diagnostics: Diagnostic[];
}

/**
 * Lit le courriel et le téléphone d'une ligne. Une donnée fautive manque au résultat, et ses diagnostics disent pourquoi, à sa cellule.
 *
 * @example
 * for await (const event of readRows('apprenants.xlsx'))
 *   if (event.type === 'row') console.log(contactOf(event.row).courriel);
 */
export function contactOf(row: LigneAvecContact, { pays = 'FR' }: Pick<TelephoneOptions, 'pays'> = {}): ContactLu {
  const { courriel = '', telephone = '' } = row.contact ?? {};
  const mail = readCourriel(courriel);
  const phone = readTelephone(telephone, { pays });
  const placed = [...mail.diagnostics, ...phone.diagnostics].map((diagnostic) => {
    const position = row.placeOf?.(diagnostic.path);
    return position ? { ...diagnostic, position } : diagnostic;
  });
  return {
    ...(mail.value !== undefined && { courriel: mail.value }),
    ...(phone.value && { telephone: phone.value }),
    diagnostics: placed,
  };
}
