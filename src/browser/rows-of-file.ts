/** The rows of a file that a person chose. */
import { formatNamed } from '../rows/formats.js';
import { type Format, type RowEvent, type RowsOptions, readRows } from '../rows/index.js';
import { navigateurError } from './navigateur-error.js';
import { openSource, watched } from './source.js';

/** Comment lire un fichier ; son format est celui que dit son nom. */
export interface FileRowsOptions extends Omit<RowsOptions, 'format'> {
  format?: Format;
}

/** Le format qu'annonce le nom d'un fichier. Lève une `NavigateurError` (`format-inconnu`) : le format n'est pas lu. */
export function formatOf(nom: string): Format {
  const format = formatNamed(nom);
  if (!format) throw navigateurError('format-inconnu', { nom });
  return format;
}

/**
 * Lit les passages d'un fichier choisi ou déposé par une personne, d'après le format que dit son nom (voir `readRows`).
 *
 * @throws {NavigateurError} `format-inconnu` aussitôt, `lecture-impossible` en cours de route.
 * @example const { valid, passages } = await checkRows(rowsOfFile(champ.files[0]));
 */
export function rowsOfFile(file: File, options: FileRowsOptions = {}): AsyncGenerator<RowEvent, void, undefined> {
  const format = options.format ?? formatOf(file.name);
  // A workbook is read twice over: whole, then sheet by sheet, which tells by itself how far it is.
  const source = format === 'xlsx' ? openSource(file) : watched(file, options.onRead);
  return readRows(source, { ...options, format });
}
