import { rule } from '../rule.js';

/** La validité ne finit pas le jour où elle commence. */
export default rule('passage')({
  code: 'validite-d-un-jour',
  severity: 'warning',
  source: 'conseil',
  reference: 'Dictionnaire V22, 5.10 et 5.11',
  action: 'CREATION',
  message: ({ date }: { date: string }) =>
    `La validité commence et finit le même jour (${date}) : donnez la vraie date de fin, ou déclarez-la inconnue (nil) si la certification n'a pas de fin.`,
  check({ dateDebutValidite: debut, dateFinValidite: fin }) {
    if (debut && fin === debut) return { path: 'dateFinValidite', date: debut };
  },
});
