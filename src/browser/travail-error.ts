/** Errors of a work, carried from the worker to the page: a class does not cross. */
import { navigateurError } from './navigateur-error.js';
import type { ErreurTransmise } from './protocol.js';

/** Errors of ours that have no parameters. */
const KNOWN: ReadonlySet<string> = new Set(['FichierIllisible', 'DepotError', 'DiffError', 'PassageTropGros']);

export function transmitted(error: unknown): ErreurTransmise {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), connue: false };
  const { name, message } = error;
  const { code, params, idTechnique } = error as Partial<Record<'code' | 'params' | 'idTechnique', unknown>>;
  const isTyped = typeof code === 'string' && typeof params === 'object' && params !== null;
  return {
    name,
    message,
    connue: isTyped || KNOWN.has(name),
    // A number is the code of a DOMException.
    ...(typeof code === 'string' && { code }),
    ...(isTyped && { params: params as Readonly<Record<string, unknown>> }),
    ...(typeof idTechnique === 'string' && { idTechnique }),
  };
}

/** Une erreur levée dans le Web Worker : le nom, le code, la phrase et les paramètres de celle qui l'a été (`AccuseError`, `RepriseError`…). */
export class TravailError extends Error {
  override readonly name: string;
  readonly code: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly idTechnique?: string;

  constructor({ name, message, code, params = {}, idTechnique }: ErreurTransmise) {
    super(message);
    this.name = name;
    this.code = code;
    this.params = params;
    if (idTechnique !== undefined) this.idTechnique = idTechnique;
  }
}

/** What the page gets: a sentence in French in every case. */
export const received = (error: ErreurTransmise): Error =>
  error.connue ? new TravailError(error) : navigateurError('defaut', { detail: `${error.name} : ${error.message}` });
