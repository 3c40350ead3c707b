/** `accrochage.json`. */
import { type DepotConfig, readConfig } from '../depot/config.js';
import { FileError } from '../node/file-error.js';
import { readText } from '../node/read-whole.js';
import { UsageError } from './arguments.js';

const DEFAULT = 'accrochage.json';
const EXAMPLE = '{ "emetteur": { "idClient": "12ABC345" }, "certificateur": { "idClient": "12ABC345", "idContrat": "MCFCER000000001" } }';

/** The configuration of a file, or a sentence that says what it lacks. */
export async function readConfigFile(path: string | undefined): Promise<DepotConfig> {
  const file = path ?? DEFAULT;
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (path !== undefined || !(error instanceof FileError) || error.code !== 'ENOENT') throw error;
    throw new UsageError(
      `Le fichier ${DEFAULT} n'existe pas ici : créez-le, ou donnez-le par --config. Il contient, par exemple :\n${EXAMPLE}`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError(
      `« ${file} » n'est pas du JSON valable : vérifiez les guillemets, les virgules et les accolades. Exemple :\n${EXAMPLE}`,
    );
  }
  const read = readConfig(json);
  if ('config' in read) return read.config;
  throw new UsageError(`« ${file} » ne convient pas :\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}\nExemple :\n${EXAMPLE}`);
}
