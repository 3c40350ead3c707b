import { NOMS_DES_LANGUES } from '../langues.js';
import { dansUnNom } from '../lint/locutions.js';
import { motsDe } from '../lint/mots.js';
import { regle } from '../regle.js';

/** Chaque texte est dit dans chaque langue demandée. */
export default regle({
  code: 'texte-sans-traduction',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (langues du parchemin)',
  message: ({ langues, texte }: { langues: readonly string[]; texte: string }) =>
    `« ${texte} » n'est pas traduit en ${langues.join(', ni en ')} : il resterait en français. Ajoutez la traduction.`,
  check: (sujet) =>
    sujet.textes.flatMap(({ base, langue, texte, nom }) => {
      if (langue !== 'fr' || nom) return [];
      const langues = sujet.demandees.filter((other) => !sujet.textes.some((one) => one.base === base && one.langue === other));
      const mots = motsDe(texte);
      // Fields, figures and registered names read the same in every language.
      const toTranslate = mots.words.some(
        ({ folded, start, end }) => /\p{L}{2}/u.test(folded) && !dansUnNom(mots, sujet, { ecrit: '', folded, start, end }),
      );
      return langues.length > 0 && toTranslate ? [{ path: base, langues: langues.map((other) => NOMS_DES_LANGUES[other]), texte }] : [];
    }),
});
