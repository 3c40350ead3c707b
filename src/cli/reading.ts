/** How the command reads a file of rows: the options that say it, and the bar that follows it. */
import type { HeadingOptions } from '../matrice/headings/headings.js';
import { formatOf, readBytes } from '../node/read-file.js';
import { type RowEvent, type RowsOptions, readRows } from '../rows/index.js';
import { type Asked, UsageError } from './arguments.js';
import type { Progress } from './progress.js';

/** `--ignorer '*'`: whatever is not known. */
const ANY = '*';

/** `TITRE=NOM`; a name that is blank leaves the column out. */
function mappingOf(given: readonly string[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1)
        throw new UsageError(`L'option --colonne attend TITRE=NOM, par exemple « Nom de famille=nomNaissance » ; reçu « ${text} ».`);
      return [text.slice(0, at).trim(), text.slice(at + 1).trim() || null];
    }),
  );
}

/** What the options say of the reading. */
export function readingOf({ values, flags }: Asked): Omit<RowsOptions, 'format'> {
  const ignored = values.ignorer ?? [];
  const [feuille] = values.feuille ?? [];
  const vocabulaire = values.vocabulaire?.[0] as HeadingOptions['vocabulaire'];
  return {
    ignoredColumns: ignored.filter((name) => name !== ANY),
    ...(ignored.includes(ANY) && { unknownColumns: 'warning' as const }),
    // Not told, a workbook may say it of itself.
    ...(flags.has('vides-nil') && { emptyAsNil: true }),
    ...(values.colonne && { mapping: mappingOf(values.colonne) }),
    ...(feuille !== undefined && { feuille }),
    ...(vocabulaire && { vocabulaire }),
  };
}

/** The rows of a file, the bar moving on with them. */
export function rowsOfFile(path: string, asked: Asked, bar: Progress, signal: AbortSignal): AsyncGenerator<RowEvent, void, undefined> {
  const format = formatOf(path);
  const bytes = readBytes(path, { signal });
  return readRows(format === 'xlsx' ? bytes : bar.watch(bytes), { ...readingOf(asked), format, signal, onRead: bar.read });
}
