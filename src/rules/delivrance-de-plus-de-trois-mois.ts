import { daysInMonth } from '../engine/facets.js';
import { rule } from '../rule.js';

/** From that day on, transmission is a duty; of older deliveries it is only wished for. */
const DUTY_SINCE = '2021-07-01';

/** Three calendar months later: 30 November → 28 or 29 February. On texts, so that no time zone can shift the day. */
function dueDate(delivery: string): string {
  const months = Number(delivery.slice(5, 7)) + 3;
  const year = Number(delivery.slice(0, 4)) + (months > 12 ? 1 : 0);
  const month = months > 12 ? months - 12 : months;
  const day = Math.min(Number(delivery.slice(8)), daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Un passage est transmis dans les trois mois de la délivrance. */
export default rule('passage')({
  code: 'delivrance-de-plus-de-trois-mois',
  severity: 'warning',
  source: 'conseil',
  reference: 'Code du travail, R. 6113-17-2 ; dictionnaire V22, 5.10',
  action: 'CREATION',
  message: ({ delivrance, limite }: { delivrance: string; limite: string }) =>
    delivrance < DUTY_SINCE
      ? `La certification a été délivrée le ${delivrance}, avant le ${DUTY_SINCE}, début de l'obligation de transmettre : vérifiez l'année ; si elle est juste, l'envoi reste possible.`
      : `La certification délivrée le ${delivrance} était à transmettre le ${limite} au plus tard (trois mois) : vérifiez la date ; si elle est juste, transmettez sans attendre, le passage reste dû.`,
  check({ dateDebutValidite: delivrance }, { today }) {
    if (!delivrance || !today || delivrance >= today) return;
    const limite = dueDate(delivrance);
    if (today > limite) return { path: 'dateDebutValidite', delivrance, limite };
  },
});
