import { rule } from '../rule.js';

/** La certification était enregistrée le jour de la délivrance. */
export default rule('passage')({
  code: 'certification-expiree',
  severity: 'warning',
  source: 'referentiel',
  reference: 'France compétences, fiche de la certification',
  action: 'CREATION',
  message: ({ code, fin, delivrance }: { code: string; fin: string; delivrance: string }) =>
    `L'enregistrement de la certification ${code} a pris fin le ${fin}, avant la délivrance (${delivrance}) : vérifiez le code et la date. Une personne entrée en formation avant cette fin garde son droit.`,
  check({ dateDebutValidite: delivrance }, { certification, referentiels }) {
    const code = certification?.code;
    if (!delivrance || code === undefined) return;
    const fin = referentiels?.certifications?.get(code)?.dateFinEnregistrement;
    if (fin && fin < delivrance) return { path: 'dateDebutValidite', code, fin, delivrance };
  },
});
