/** The sendings of a passage → where it stands. */
import type { Attempt } from './attempts.js';
import type { EtatPassage } from './suivi.js';

/** The last sending decides: an idTechnique that is sent again replaces what it was. */
export function etatOf(attempts: readonly Attempt[]): EtatPassage {
  const last = attempts.at(-1);
  if (!last) return 'a-envoyer';
  const isCreation = last.envoi.action === 'CREATION';
  switch (last.outcome) {
    case 'accepte':
      return isCreation ? 'accepte' : 'supprime';
    case 'deja-en-base':
      return isCreation ? 'deja-en-base' : 'refuse';
    case 'rejete':
      return 'rejete-avec-le-fichier';
    case 'refuse':
      return 'refuse';
    default:
      return 'envoye';
  }
}

/** Whether the CDC has it, be it in an older version. */
export function isRecorded(attempts: readonly Attempt[]): boolean {
  let recorded = false;
  for (const { envoi, outcome } of attempts) {
    if (outcome === 'accepte') recorded = envoi.action === 'CREATION';
    else if (outcome === 'deja-en-base') recorded = true;
  }
  return recorded;
}

export const refusalsOf = (attempts: readonly Attempt[]): number =>
  attempts.filter(({ envoi, outcome }) => outcome === 'refuse' && envoi.action === 'CREATION').length;
