import { rule } from '../rule.js';

/** La certification est déjà délivrée. */
export default rule('passage')({
  code: 'delivrance-dans-le-futur',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.10',
  action: 'CREATION',
  message: ({ delivrance, today }: { delivrance: string; today: string }) =>
    `La date de délivrance (${delivrance}) est à venir, nous sommes le ${today} : vérifiez-la, ou attendez la délivrance pour transmettre ce passage.`,
  check({ dateDebutValidite: delivrance }, { today }) {
    if (delivrance && today && delivrance > today) return { path: 'dateDebutValidite', delivrance, today };
  },
});
