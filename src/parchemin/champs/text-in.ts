/** The text of a model in one language. */
import type { Langue } from '../langues.js';
import type { TexteTraduit } from '../modele/elements.js';

/** Le texte dans cette langue ; rien s'il n'y est pas traduit. Un texte seul vaut pour toutes. @example textIn({ fr: 'Fait à' }, 'en') */
export const textIn = (texte: TexteTraduit, langue: Langue): string | undefined =>
  typeof texte === 'string' ? texte : Object.hasOwn(texte, langue) ? texte[langue] : undefined;
