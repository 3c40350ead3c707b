/** What no deposit can be made of. */
import type { Action, SchemaVersion } from '../dictionary/index.js';

/** Ce dont on ne peut pas faire un dépôt ; `message` est en français. */
export class DepotError extends Error {
  override readonly name = 'DepotError';
}

/** Throws a `DepotError`. */
export function refuseImpossible(action: Action, schema: SchemaVersion): void {
  if (action === 'SUPPRESSION' && schema === '1.1.2')
    throw new DepotError('Le schéma 1.1.2 ne connaît pas la suppression : choisissez le schéma 1.1.5.');
}
