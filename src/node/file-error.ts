/** What the system answers about a file → a French sentence. */

/** Un fichier ou un dossier qui ne peut pas être lu ou écrit ; `message` est en français. */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** Of the system: `ENOENT`… */
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `Le fichier « ${path} » n'existe pas.`,
  EISDIR: (path) => `« ${path} » est un dossier ; un fichier est attendu.`,
  ENOTDIR: (path) => `« ${path} » n'est pas un dossier.`,
  EACCES: (path) => `« ${path} » : l'accès est refusé, vérifiez vos droits.`,
  EPERM: (path) => `« ${path} » : l'opération est refusée, vérifiez vos droits ou qu'un autre programme ne tient pas le fichier ouvert.`,
  EEXIST: (path) => `« ${path} » existe déjà et n'est pas remplacé : choisissez un autre nom ou un autre dossier, ou retirez ce fichier.`,
  ENOSPC: (path) => `Le disque est plein : « ${path} » n'a pas pu être écrit.`,
  EROFS: (path) => `« ${path} » : le disque est en lecture seule.`,
  EMFILE: () => 'Trop de fichiers sont ouverts en même temps.',
};

const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // Node's own codes (`ERR_…`) are of defects, not of files.
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
};

/** The error to throw instead of one of the system; any other is given back as it is. */
export function fileError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof FileError) return error;
  return new FileError(code, path, SENTENCES[code]?.(path) ?? `« ${path} » ne peut pas être lu ou écrit (${code}).`);
}
