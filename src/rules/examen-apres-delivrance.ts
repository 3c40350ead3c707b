import { rule } from '../rule.js';

/** L'examen a lieu avant la délivrance. */
export default rule('passage')({
  code: 'examen-apres-delivrance',
  severity: 'warning',
  source: 'conseil',
  reference: 'Dictionnaire V22, 5.6, 5.7 et 5.10',
  action: 'CREATION',
  message: ({ examen, debut, delivrance }: { examen: string; debut: boolean; delivrance: string }) =>
    `L'examen ${debut ? 'commence' : 'finit'} le ${examen}, après la délivrance de la certification (${delivrance}) : vérifiez ces dates.`,
  check({ dateDebutExamen: debut, dateFinExamen: fin, dateDebutValidite: delivrance }) {
    if (!delivrance) return;
    // An end before the start has an error of its own.
    if (debut && debut > delivrance && !(fin && fin < debut)) return { path: 'dateDebutExamen', examen: debut, debut: true, delivrance };
    if (fin && fin > delivrance && !(debut && fin < debut)) return { path: 'dateFinExamen', examen: fin, debut: false, delivrance };
  },
});
