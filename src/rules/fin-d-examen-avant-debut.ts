import { rule } from '../rule.js';

/** L'examen ne finit pas avant d'avoir commencé. */
export default rule('passage')({
  code: 'fin-d-examen-avant-debut',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.6 et 5.7',
  action: 'CREATION',
  message: ({ debut, fin }: { debut: string; fin: string }) =>
    `La fin de l'examen (${fin}) précède son début (${debut}) : vérifiez les deux dates ; pour un examen d'un jour, elles sont égales.`,
  check({ dateDebutExamen: debut, dateFinExamen: fin }) {
    if (debut && fin && fin < debut) return { path: 'dateFinExamen', debut, fin };
  },
});
