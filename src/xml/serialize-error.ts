/** Why a flux cannot be written. */
import type { Fault } from '../diagnostic.js';
import { generic } from '../messages.js';

/**
 * Levée par `serializeFlux` quand une donnée ne peut pas devenir du XML : rien n'est réparé ni omis en silence.
 * `code` est celui du diagnostic que `validateFlux` aurait donné ; `message` est en français.
 */
export class SerializeError extends Error {
  override readonly name = 'SerializeError';
  readonly code: Fault['code'];
  readonly params: Fault['params'];
  /** The passage that could not be written, when the fault lies in one. */
  readonly idTechnique?: string;

  constructor(fault: Fault, idTechnique?: string) {
    super((idTechnique === undefined ? '' : `Passage ${idTechnique} : `) + generic[fault.code](fault.params as never));
    this.code = fault.code;
    this.params = fault.params;
    if (idTechnique !== undefined) this.idTechnique = idTechnique;
  }
}
