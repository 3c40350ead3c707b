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
    let seen = 0;
    const found = [];
    for (const [index, resultat] of resultats.entries()) {
      const { domaineCompetenceId: domaine = '', competenceId: competence = '' } = resultat ?? {};
      const label = nomenclatures.competencesParDomaine[domaine]?.[competence];
      // Out of the table: an error of its own.
      if (label === undefined) continue;
      const bit = 1 << (6 * Number(domaine) + Number(competence) - 7);
      if (seen & bit) found.push({ path: `niveauNumeriqueEuropeen.resultats[${index}]`, domaine, competence, label });
      seen |= bit;
    }
    return found;
  },
});
