import { nomenclatures } from '../dictionary/index.js';
import { show } from '../messages.js';
import { rule, type Subjects } from '../rule.js';

type Resultat = NonNullable<NonNullable<Subjects['passage']['niveauNumeriqueEuropeen']>['resultats']>[number];

const AREAS: Readonly<Record<string, string>> = nomenclatures.domaineCompetence;
const BY_AREA = nomenclatures.competencesParDomaine;
const list = (values: object | undefined): string => Object.keys(values ?? {}).join(', ');

/** A competence can only be judged within a known area. */
function isInTable({ domaineCompetenceId: area, competenceId: competence }: Resultat = {}): boolean {
  if (area === undefined) return true;
  const competences = BY_AREA[area];
  return competences !== undefined && (competence === undefined || Object.hasOwn(competences, competence));
}

/** Le domaine et la compétence DigComp sont dans la table des 21 compétences. */
export default rule('passage')({
  code: 'competence-digcomp-hors-table',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 6.3 et 6.4',
  action: 'CREATION',
  message: ({ domaine, competence }: { domaine: string; competence?: string }) =>
    competence === undefined
      ? `Le domaine DigComp ${show(domaine)} n'existe pas ; les domaines sont ${list(AREAS)}.`
      : `La compétence DigComp ${show(competence)} n'existe pas dans le domaine ${domaine} (${AREAS[domaine]}) ; ses compétences sont ${list(BY_AREA[domaine])}.`,
  check({ niveauNumeriqueEuropeen: bloc }) {
    const resultats = bloc?.resultats;
    if (!resultats || resultats.every((each) => isInTable(each))) return;
    return resultats.flatMap((resultat, index) => {
      if (isInTable(resultat)) return [];
      const { domaineCompetenceId: domaine = '', competenceId: competence = '' } = resultat;
      const path = `niveauNumeriqueEuropeen.resultats[${index}]`;
      return BY_AREA[domaine] ? { path: `${path}.competenceId`, domaine, competence } : { path: `${path}.domaineCompetenceId`, domaine };
    });
  },
});
