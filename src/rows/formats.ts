/** The formats of rows, and the one that the name of a file announces; apart from their readers, which weigh. */

/** Les formats de fichier qui contiennent des passages. */
export const FORMATS = ['xlsx', 'csv', 'ndjson', 'json', 'xml'] as const;

/** A format of file that holds passages. */
export type Format = (typeof FORMATS)[number];

const KNOWN: Readonly<Record<string, Format>> = { csv: 'csv', txt: 'csv', tsv: 'csv', jsonl: 'ndjson', xlsm: 'xlsx' };
const OTHER_WORKBOOKS: readonly string[] = ['xls', 'xlsb', 'ods', 'numbers'];

const extensionOf = (name: string): string => /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Nothing for a name of no format that is read. */
export function formatNamed(name: string): Format | undefined {
  const extension = extensionOf(name);
  return KNOWN[extension] ?? FORMATS.find((each) => each === extension);
}

/** Why a file of that name is not read, in French. */
export const unreadFormat = (name: string): string =>
  OTHER_WORKBOOKS.includes(extensionOf(name))
    ? `« ${name} » est un classeur d'un autre format : ouvrez-le dans votre tableur et enregistrez-le au format .xlsx.`
    : `« ${name} » : ce format n'est pas lu. Formats lus : ${FORMATS.map((each) => `.${each}`).join(', ')}.`;
