/** The identifiers, kept on this computer only when that is asked for. */
import type { Identifiants } from '../travail/deposit.js';

const KEY = 'accrochage.identifiants';

/** A browser may refuse its store, or hold what another version wrote: there is then nothing kept. */
export function readKept(): Identifiants | undefined {
  try {
    const { emetteur, certificateur, contrat } = JSON.parse(localStorage.getItem(KEY) ?? '') as Record<string, unknown>;
    return typeof emetteur === 'string' && typeof certificateur === 'string' && typeof contrat === 'string'
      ? { emetteur, certificateur, contrat }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept. */
export function keep(identifiants: Identifiants): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(identifiants));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing can have been kept either.
  }
}
