import { rule, type Subjects } from '../rule.js';

const DAY = 86_400_000;
/** A longer period is continuous assessment: its start is that of the training, and people register during it. */
const LONGEST_SESSION = 7;

/** The last day on which to register, and what happens on that day. */
function limitOf({ dateDebutExamen: debut, dateFinExamen: fin }: Subjects['passage']) {
  if (debut === undefined) return fin === undefined ? undefined : { date: fin, quoi: "la fin de l'examen" };
  const isPeriod = fin !== undefined && Date.parse(fin) - Date.parse(debut) > LONGEST_SESSION * DAY;
  return isPeriod ? { date: fin, quoi: "la fin de l'examen" } : { date: debut, quoi: "le début de l'examen" };
}

/** L'inscription précède l'examen et la délivrance. */
export default rule('passage')({
  code: 'inscription-tardive',
  severity: 'warning',
  source: 'conseil',
  reference: 'Dictionnaire V22, 5.6, 5.7, 5.10 et 7.4',
  action: 'CREATION',
  message: ({ inscription, quoi, date }: { inscription: string; quoi: string; date: string }) =>
    `L'inscription à la certification (${inscription}) suit ${quoi} (${date}) : vérifiez ces deux dates.`,
  check(passage) {
    const { modalitesInscription: modalites, dateDebutExamen: debut, dateFinExamen: fin, dateDebutValidite: delivrance } = passage;
    const inscription = modalites?.dateInscription;
    if (!inscription) return;
    const path = 'modalitesInscription.dateInscription';
    const limit = (debut && inscription > debut) || (fin && inscription > fin) ? limitOf(passage) : undefined;
    if (limit && inscription > limit.date) return { path, inscription, ...limit };
    if (delivrance && inscription > delivrance) return { path, inscription, quoi: 'la délivrance', date: delivrance };
  },
});
