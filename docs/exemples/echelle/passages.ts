/** Les passages sans faute d'un fichier NDJSON, un à un. */
import { createReadStream } from 'node:fs';
import { type PassageDepose, type ValidationOptions, validateRows } from 'accrochage';
import { readRows } from 'accrochage/node';

/**
 * Une ligne fautive n'a pas de parchemin : `ecarter` la reçoit, pour qu'elle soit dite. Un fichier illisible arrête tout.
 *
 * @throws {Error} la faute du fichier.
 */
export async function* lirePassages(
  chemin: string,
  options: ValidationOptions,
  ecarter: (idTechnique: string | undefined) => void,
): AsyncGenerator<PassageDepose, void, undefined> {
  for await (const verdict of validateRows(readRows(createReadStream(chemin), { format: 'ndjson' }), options)) {
    if (verdict.type === 'diagnostic') {
      if (verdict.diagnostic.severity === 'error') throw new Error(verdict.diagnostic.message);
    } else if (verdict.valid) yield { certification: verdict.certification, passage: verdict.passage };
    else ecarter(verdict.idTechnique);
  }
}
