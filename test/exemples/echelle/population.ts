/** Files of passages for the examples, and the same work done by one thread alone. */
import { readFileSync } from 'node:fs';
import type { PassageCertification } from '../../../src/index.js';
import { readModele } from '../../../src/parchemin/modele/read-modele.js';
import { prepareParchemin } from '../../../src/parchemin/pdf/prepare.js';
import { readFiche } from '../../../src/parchemin/read-fiche.js';
import { passages } from '../../bench/passages.js';
import { root } from '../../tools/sources.js';

export const CERTIFICATION = { type: 'RNCP', code: 'RNCP38575' };
export const TODAY = '2026-09-01';
export const MODELE = `${root}fixtures/demo/titre-rncp.json`;
export const FICHES = `${root}fixtures/demo/fiches.json`;

export const people = (count: number): PassageCertification[] => [...passages(count)];
export const ndjson = (list: readonly object[]): string =>
  list
    .map((each) => `${JSON.stringify({ typeCertification: CERTIFICATION.type, codeCertification: CERTIFICATION.code, ...each })}\n`)
    .join('');

/** The bytes of every parchment, made one after the other in this very process, in the order of the alphabet. */
export async function parchmentsOf(list: readonly PassageCertification[]): Promise<string[]> {
  const parchemin = await prepareParchemin(readModele(JSON.parse(readFileSync(MODELE, 'utf8'))));
  const fiche = (JSON.parse(readFileSync(FICHES, 'utf8')) as unknown[]).map(readFiche).find(({ numero }) => numero === CERTIFICATION.code);
  if (!fiche) throw new Error('no such fiche');
  const made: string[] = [];
  for (const passage of list) made.push(Buffer.from(await parchemin.screen({ passage, fiche })).toString('latin1'));
  return made.sort();
}
