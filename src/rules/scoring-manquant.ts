import { rule } from '../rule.js';

/** Une certification obtenue par scoring donne le score. */
export default rule('passage')({
  code: 'scoring-manquant',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.4 et 5.15',
  action: 'CREATION',
  message: () =>
    "La certification est obtenue par scoring mais le score est déclaré inconnu : donnez le score ou la base de notation, ou vérifiez le mode d'obtention.",
  check({ obtentionCertification: obtention, scoring }) {
    // An absent score is already missing, or at fault.
    if (obtention === 'PAR_SCORING' && scoring === null) return { path: 'scoring' };
  },
});
