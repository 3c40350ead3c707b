import { regle } from '../regle.js';

/** Le parchemin est délivré pendant l'enregistrement de la certification. */
export default regle({
  code: 'delivrance-hors-enregistrement',
  severity: 'warning',
  source: 'referentiel',
  reference: 'France compétences, fiche de la certification',
  message: ({ date, limite, avant }: { date: string; limite: string; avant: boolean }) =>
    avant
      ? `La délivrance (${date}) précède l'enregistrement de la certification (${limite}) : vérifiez les deux dates.`
      : `La délivrance (${date}) suit la fin de l'enregistrement de la certification (${limite}) : vérifiez les deux dates. Une personne entrée en formation avant cette fin garde son droit.`,
  check: ({ date, fiche }) => {
    const { dateDecision, dateEffet, dateFinEnregistrement } = fiche;
    if (date === undefined) return;
    const debut = dateEffet ?? dateDecision;
    if (date < debut) return { path: dateEffet ? 'fiche.dateEffet' : 'fiche.dateDecision', date, limite: debut, avant: true };
    if (dateFinEnregistrement !== undefined && date > dateFinEnregistrement)
      return { path: 'fiche.dateFinEnregistrement', date, limite: dateFinEnregistrement, avant: false };
  },
});
