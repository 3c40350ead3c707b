import { locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

/** « Titre professionnel » est réservé au ministère du Travail. */
export default regle({
  code: 'titre-professionnel',
  severity: 'warning',
  source: 'parchemin',
  reference: 'MyCertif ; Ifocop, sur les titres',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » désigne les titres du ministère chargé du Travail : écrivez « certification professionnelle », sauf si l'intitulé enregistré le dit.`,
  check: (sujet) =>
    sujet.fiche.certificateur.public
      ? undefined
      : locutionsEcrites(
          sujet,
          {
            fr: 'titres? professionnels?',
            en: 'professional titles?',
            es: 'titulos? profesional(?:es)?',
            de: 'berufstitel',
            it: 'titol[oi] professional[ei]',
            pt: 'titulos? profissiona(?:l|is)',
          },
          { saufSiEnregistre: true },
        ),
});
