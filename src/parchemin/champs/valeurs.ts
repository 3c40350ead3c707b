/** What the values of the fields are drawn from. */
import { mention } from '../../dictionary/nomenclatures.js';
import { fold } from '../../text/nearest.js';
import { type DonneesParchemin, type Identite, identiteOf } from '../donnees.js';
import type { FicheCertification } from '../fiche.js';
import type { Langue } from '../langues.js';
import { TOURNURES } from './langues/index.js';

/** A register does not always say it; on a parchment a blank is no value. */
export const said = (texte: string | null | undefined): string | undefined => (texte?.trim() ? texte : undefined);

export const list = (texts: readonly (string | undefined)[]): string | undefined =>
  said(texts.filter((texte) => texte !== undefined).join(', '));

export const ofIdentite = (donnees: DonneesParchemin): Identite | undefined => donnees.identite ?? identiteOf(donnees.passage);

/** The name in use, when it is another one. */
export function nomUsageOf(donnees: DonneesParchemin): string | undefined {
  const identite = ofIdentite(donnees);
  return identite?.nomUsage && fold(identite.nomUsage) !== fold(identite.nomNaissance) ? said(identite.nomUsage) : undefined;
}

export function civiliteOf(donnees: DonneesParchemin, langue: Langue): string | undefined {
  const sexe = ofIdentite(donnees)?.sexe;
  return sexe && TOURNURES[langue].civilites[sexe];
}

export const repertoireOf = ({ fiche }: DonneesParchemin, langue: Langue): string =>
  TOURNURES[langue].repertoires[fiche.numero.startsWith('RNCP') ? 'RNCP' : 'RS'];

/** The mention, with its French name abroad; nothing for « sans mention ». */
export function mentionOf({ passage: { mentionValidee } }: DonneesParchemin, langue: Langue): string | undefined {
  if (!mentionValidee || mentionValidee === 'SANS_MENTION' || !Object.hasOwn(mention, mentionValidee)) return undefined;
  const gloss = TOURNURES[langue].mentions?.[mentionValidee];
  return gloss === undefined ? mention[mentionValidee] : `${gloss} (${mention[mentionValidee]})`;
}

/** `RNCP38575BC01` → 1 */
export const rankOfBlock = (code: string | undefined): string | undefined => {
  const rank = /([0-9]+)\s*$/.exec(code ?? '')?.[1];
  return rank === undefined ? undefined : String(Number(rank));
};

export const glossOf = (traductions: FicheCertification['traductions'], langue: Langue): string | undefined =>
  langue === 'fr' ? undefined : said(traductions?.[langue]);
