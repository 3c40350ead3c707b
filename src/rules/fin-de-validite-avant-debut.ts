import { rule } from '../rule.js';

/** La fin de validité ne précède pas le début de validité. */
export default rule('passage')({
  code: 'fin-de-validite-avant-debut',
  severity: 'error',
  source: 'dictionnaire',
  action: 'CREATION',
  reference: 'Dictionnaire V22, 5.10 et 5.11',
  message: ({ debut, fin }: { debut: string; fin: string }) =>
    `La fin de validité (${fin}) précède le début de validité (${debut}) : vérifiez les deux dates, ou déclarez la fin inconnue (nil).`,
  check({ dateDebutValidite: debut, dateFinValidite: fin }) {
    if (debut && fin && fin < debut) return { path: 'dateFinValidite', debut, fin };
  },
});
