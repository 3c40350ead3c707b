/** An accusé and its deposit → the workbook of the passages to correct. */
import type { SchemaVersion } from '../dictionary/index.js';
import type { BilanReprise } from '../reprise/bilan-reprise.js';
import type { RepriseMatriceOptions } from '../reprise/reprise-matrice.js';
import { readBytes } from './read-file.js';
import { depositOf, readReprise } from './reprise-source.js';
import { writeNewFile } from './write-new-file.js';

export interface RepriseMatriceFichier {
  /** L'accusé : son chemin, ou ses octets. */
  accuse: string | Uint8Array;
  /** Le fichier déposé, ou plusieurs : celui que l'accusé nomme est pris. */
  depot: string | readonly string[];
  /** Le classeur à écrire ; jamais remplacé. */
  fichier: string;
  adviceOf?: RepriseMatriceOptions['adviceOf'];
  schema?: SchemaVersion;
  signal?: AbortSignal;
}

/** Ce que le classeur reprend. */
export interface RepriseMatriceReport {
  fichier: string;
  octets: number;
  lignes: number;
  reprise: BilanReprise;
}

/**
 * Écrit la matrice des seuls passages à reprendre, le refus de la CDC et les conseils en commentaires sur les cellules : à corriger, puis à
 * donner à `generateDepot`. D'un fichier rejeté, tous les passages.
 *
 * @throws {RepriseError} voir `generateReprise` ; aussi si rien n'est à reprendre.
 */
export async function generateRepriseMatrice(options: RepriseMatriceFichier): Promise<RepriseMatriceReport> {
  const { fichier, adviceOf, schema, signal } = options;
  const reprise = await readReprise(options.accuse, true);
  const { path } = await depositOf(reprise.reference, typeof options.depot === 'string' ? [options.depot] : options.depot);
  let lignes = 0;
  // Loaded when there is a workbook to write, and only then.
  const { repriseMatrice } = await import('../reprise/reprise-matrice.js');
  const workbook = repriseMatrice(() => readBytes(path, signal ? { signal } : {}), {
    keep: (idTechnique) => reprise.keep(idTechnique),
    messageOf: (idTechnique) => reprise.messageOf(idTechnique),
    onRows: (rows) => {
      lignes = rows;
    },
    ...(adviceOf && { adviceOf }),
    ...(schema && { schema }),
  });
  const octets = await writeNewFile(fichier, workbook, signal);
  return { fichier, octets, lignes, reprise: reprise.bilan() };
}
