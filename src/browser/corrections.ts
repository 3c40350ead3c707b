/** Corrections made on the spot: the file stays as it is, its rows are read with the corrected values. */
import type { Row } from '../ligne/ligne.js';
import type { InputRow, RowEvent } from '../rows/row.js';

/** Une valeur corrigée. */
export interface Correction {
  /** Ligne du fichier, à partir de 1 : `position.line` du diagnostic. */
  ligne: number;
  /** `path` du diagnostic. */
  chemin: string;
  /** `suggestion.value` du diagnostic, ou autre chose ; `null` : donnée inconnue (nil). */
  valeur: unknown;
}

const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));

/** A copy with one value changed; the blocks on the way are made when they lack. */
function withValue(target: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = Array.isArray(target) ? [...target] : { ...(target as object | undefined) };
  (copy as Record<string | number, unknown>)[step] = withValue((copy as Record<string | number, unknown>)[step], rest, value);
  return copy;
}

/** The element alone: a flat row has no other name for it. */
const lastOf = (path: string): string => String(stepsOf(path).findLast((step) => typeof step === 'string') ?? path);

function corrected(row: InputRow, corrections: readonly Correction[]): InputRow {
  const { read: _, ...unread } = row;
  const isCorrected = (path: string): boolean => corrections.some(({ chemin }) => chemin === path || lastOf(chemin) === path);
  let data: Row = row.data;
  for (const { chemin, valeur } of corrections)
    data = withValue(data, row.shape === 'ligne' && !(chemin in data) ? [lastOf(chemin)] : stepsOf(chemin), valeur) as Row;
  // What was said of the former values falls with them; the reading of a document is judged anew.
  return { ...unread, data, diagnostics: row.diagnostics.filter(({ path }) => !isCorrected(path)) };
}

/**
 * Les mêmes lignes, des valeurs corrigées à la place de celles du fichier ; le contrôle dit ensuite ce qu'elles valent.
 * @example checkRows(withCorrections(rowsOfFile(fichier), [{ ligne: 12, chemin: 'sexe', valeur: 'F' }]));
 */
export async function* withCorrections(
  rows: AsyncIterable<RowEvent>,
  corrections: readonly Correction[],
): AsyncGenerator<RowEvent, void, undefined> {
  const byLine = new Map<number, Correction[]>();
  for (const correction of corrections) byLine.set(correction.ligne, [...(byLine.get(correction.ligne) ?? []), correction]);
  for await (const event of rows) {
    const own = event.type === 'row' && event.row.origin.line !== undefined ? byLine.get(event.row.origin.line) : undefined;
    yield event.type === 'row' && own ? { ...event, row: corrected(event.row, own) } : event;
  }
}
