/** Why the CDC refused a passage: what its sentence means, and what to check, the likeliest first. */
import type { PassageCertification } from '../model.js';
import type { CategorieKO } from './accuse.js';
import { type ExplainOptions, general, type Verification, weigh } from './causes/weigh.js';
import { recognise } from './messages/index.js';
import type { Etape } from './messages/sentence.js';

export type { ExplainOptions, Verification };

/** Ce que veut dire le refus d'un passage, et que faire. */
export interface ExplicationKO {
  categorie: CategorieKO;
  /** Étape de la recherche du titulaire qui a échoué, si la phrase la dit. */
  etape: Etape | null;
  sens: string;
  conseil: string;
  /** À vérifier, le plus vraisemblable d'abord. */
  verifications: Verification[];
}

const UNKNOWN = {
  categorie: 'inconnu',
  etape: null,
  sens: "À analyser : cette phrase de la CDC n'est pas de celles que l'on connaît.",
  conseil:
    "Lisez la phrase telle que la CDC l'a écrite, gardez l'accusé, et demandez-lui ce qu'elle veut dire si elle n'est pas claire. Ne renvoyez pas le passage avant de l'avoir comprise.",
} as const;
const SILENT = {
  ...UNKNOWN,
  sens: 'À analyser : la CDC refuse ce passage sans dire pourquoi.',
  conseil: "Gardez l'accusé, et demandez à la CDC la raison du refus. Ne renvoyez pas le passage avant de la connaître.",
} as const;

/**
 * Explique le refus d'un passage par la CDC.
 *
 * @param message la phrase de l'accusé, telle quelle.
 * @param passage le passage tel qu'il a été envoyé : les vérifications sont alors celles de ce passage, classées ; sans lui, ce sont celles
 * qui valent pour tous, de score 0.
 * @example
 * const { sens, verifications } = explainKO(passageKO.messageErreur, passageEnvoye);
 * console.log(sens, verifications[0]?.raison, verifications[0]?.remede);
 */
export function explainKO(message: string | null, passage?: PassageCertification, options: ExplainOptions = {}): ExplicationKO {
  const known = recognise(message);
  if (!known) return { ...(message === null || message.trim() === '' ? SILENT : UNKNOWN), verifications: [] };
  const { categorie, etape, sens, conseil } = known;
  const verifications = passage === undefined ? general(categorie, etape) : weigh(passage, categorie, etape, options);
  return { categorie, etape, sens, conseil, verifications };
}
