/** Checks the rows of a file and gives each of them, with what is wrong with it. */
import type { Diagnostic } from '../diagnostic.js';
import { type CheckRowsOptions, RowsJudge } from './check-rows.js';
import type { InputRow, RowEvent } from './row.js';
import type { CheckedRow } from './row-check.js';

/** Une ligne contrôlée : le passage à envoyer, sa certification, ce qui ne va pas, et d'où elle vient. */
export interface ValidatedRow extends CheckedRow {
  type: 'row';
  origin: InputRow['origin'];
  /** Pour joindre la personne (`courriel`, `telephone`) ; jamais envoyé à la CDC. */
  contact: Readonly<Record<string, string>>;
}

/** Ce que donne le contrôle d'un fichier, ligne par ligne ; un `diagnostic` concerne le fichier ou la feuille entière. */
export type RowVerdict = ValidatedRow | { type: 'diagnostic'; diagnostic: Diagnostic };

/**
 * Contrôle les lignes d'un fichier une à une (voir `readRows`, `readMatrice`, `rowsOf`) et les rend au fur et à mesure, en mémoire
 * bornée, avec leurs diagnostics.
 *
 * @example
 * for await (const verdict of validateRows(readMatrice(classeur)))
 *   if (verdict.type === 'row' && verdict.valid) await enregistrer(verdict.certification, verdict.passage);
 */
export async function* validateRows(
  rows: AsyncIterable<RowEvent>,
  options: CheckRowsOptions = {},
): AsyncGenerator<RowVerdict, void, undefined> {
  const judge = new RowsJudge({ ...options, maxDiagnostics: 0 });
  for await (const event of rows) {
    const { checked, found } = judge.judge(event);
    if (event.type === 'row' && checked) {
      const { origin, contact = {} } = event.row;
      yield { type: 'row', ...checked, origin, contact };
    } else for (const diagnostic of found) yield { type: 'diagnostic', diagnostic };
  }
}
