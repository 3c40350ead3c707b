import { nomenclatures } from '../dictionary/index.js';
import { rule } from '../rule.js';

/** Chaque compétence DigComp n'a qu'un résultat. */
export default rule('passage')({
  code: 'competence-digcomp-en-double',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 6.2 à 6.4',
  action: 'CREATION',
  message: ({ domaine, competence, label }: { domaine: string; competence: string; label: string }) =>
    `La compétence DigComp ${domaine}.${competence} (« ${label} ») a déjà un résultat : n'en gardez qu'un.`,
  check({ niveauNumeriqueEuropeen: bloc }) {
    const resultats = bloc?.resultats;
    if (!resultats || resultats.length < 2) return;
    const seen = new Set<string>();
    return resultats.flatMap((resultat, index) => {
      const { domaineCompetenceId: domaine = '', competenceId: competence = '' } = resultat ?? {};
      const label = nomenclatures.competencesParDomaine[domaine]?.[competence];
      // Out of the table: an error of its own.
      if (label === undefined) return [];
      if (!seen.has(domaine + competence)) {
        seen.add(domaine + competence);
        return [];
      }
      return { path: `niveauNumeriqueEuropeen.resultats[${index}]`, domaine, competence, label };
    });
  },
});
