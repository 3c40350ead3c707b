/** Files in the result of a work: the function that reads them does not cross, their blob does, without a copy. */
import { type FichierBlob, fichierBlob } from './fichier-blob.js';

type Carried = Pick<FichierBlob, 'nom' | 'blob'>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFile = (value: unknown): value is Carried => isObject(value) && 'nom' in value && 'blob' in value && value.blob instanceof Blob;

/** A result is a file, or holds files or lists of files at its first level: a report of 100 000 diagnostics is not walked. */
function mapFiles(value: unknown, change: (file: Carried) => unknown): unknown {
  if (isFile(value)) return change(value);
  if (!isObject(value) || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]) => [
    key,
    isFile(each) ? change(each) : Array.isArray(each) && isFile(each[0]) ? each.map(change) : each,
  ]);
  return Object.fromEntries(entries);
}

export const withoutReaders = (value: unknown): unknown => mapFiles(value, ({ nom, blob }) => ({ nom, blob }));
export const withReaders = (value: unknown): unknown => mapFiles(value, ({ nom, blob }) => fichierBlob(nom, blob));
