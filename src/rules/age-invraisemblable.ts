import { earliestBirth, latestBirth, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Certifications are taken in the last year of collège (Pix) at the earliest; beyond 90 a wrong century is likelier. */
const YOUNGEST = 14;
const OLDEST = 90;

const later = (date: string, years: number): string => Number(date.slice(0, 4)) + years + date.slice(4);

/** Le titulaire a un âge vraisemblable le jour de la délivrance. */
export default rule('passage')({
  code: 'age-invraisemblable',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  action: 'CREATION',
  message: ({ annee, delivrance, jeune }: { annee: number; delivrance: string; jeune: boolean }) =>
    `Née en ${annee}, cette personne aurait ${jeune ? `moins de ${YOUNGEST} ans` : `plus de ${OLDEST} ans`} le jour de la délivrance (${delivrance}) : vérifiez l'année de naissance.`,
  check(passage) {
    const delivrance = passage.dateDebutValidite;
    const titulaire = titulaireOf(passage);
    const annee = titulaire?.anneeNaissance;
    if (!delivrance || !titulaire || annee === undefined) return;
    const years = Number(delivrance.slice(0, 4)) - annee;
    if (years > YOUNGEST && years <= OLDEST) return;
    const earliest = earliestBirth(titulaire);
    const latest = latestBirth(titulaire);
    if (!earliest || !latest || earliest > delivrance) return;
    const jeune = later(earliest, YOUNGEST) > delivrance;
    if (jeune || later(latest, OLDEST + 1) <= delivrance) return { path: `${TITULAIRE}.anneeNaissance`, annee, delivrance, jeune };
  },
});
