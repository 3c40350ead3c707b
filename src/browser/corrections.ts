/** Corrections made on the spot: the file stays as it is, its rows are read with the corrected values. */
import { type CorrectedValue, correctedRow } from '../rows/corrected-row.js';
import type { RowEvent } from '../rows/row.js';

/** Une valeur corrigée. */
export interface Correction {
  /** Rang de la ligne parmi celles du fichier, à partir de 0 : un document peut avoir plusieurs passages sur une même ligne de texte. */
  rang: number;
  /** `path` du diagnostic. */
  chemin: string;
  /** `suggestion.value` du diagnostic, ou autre chose ; `null` : donnée inconnue (nil). */
  valeur: unknown;
}

/**
 * Les mêmes lignes, des valeurs corrigées à la place de celles du fichier ; le contrôle dit ensuite ce qu'elles valent.
 * @example checkRows(withCorrections(rowsOfFile(fichier), [{ rang: 10, chemin: 'sexe', valeur: 'F' }]));
 */
export async function* withCorrections(
  rows: AsyncIterable<RowEvent>,
  corrections: readonly Correction[],
): AsyncGenerator<RowEvent, void, undefined> {
  const byRank = new Map<number, CorrectedValue[]>();
  for (const { rang, chemin, valeur } of corrections) byRank.set(rang, [...(byRank.get(rang) ?? []), { path: chemin, value: valeur }]);
  let headings: Extract<RowEvent, { type: 'headings' }> | undefined;
  let rank = 0;
  for await (const event of rows) {
    if (event.type === 'headings') headings = event;
    const own = event.type === 'row' ? byRank.get(rank++) : undefined;
    yield event.type === 'row' && own ? { type: 'row', row: correctedRow(event.row, own, headings) } : event;
  }
}
