/** The DigComp results of a row in one cell: `3.4:5 1.1:6`, for domaine.compétence:niveau. */
import type { Resultat } from '../model.js';

const ITEM = /^(\d)\.(\d):(\d{1,2})$/;

/** The list that a cell holds; nothing when any part of it cannot be read. */
export function readResultats(text: string): Resultat[] | undefined {
  const results: Resultat[] = [];
  const items = text.replace(/\s*:\s*/g, ':').split(/[\s,;|]+/);
  for (const item of items.filter(Boolean)) {
    const [, domaineCompetenceId, competenceId, niveau] = ITEM.exec(item) ?? [];
    if (!domaineCompetenceId || !competenceId || !niveau) return undefined;
    results.push({ niveau: Number(niveau), domaineCompetenceId, competenceId });
  }
  return results.length > 0 ? results : undefined;
}

/** The inverse, for a list that is whole. */
export const writeResultats = (results: readonly Resultat[]): string =>
  results.map(({ niveau, domaineCompetenceId, competenceId }) => `${domaineCompetenceId}.${competenceId}:${niveau}`).join(' ');
