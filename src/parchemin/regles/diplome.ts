import { locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

/** Un certificateur privé ne délivre pas de diplôme. */
export default regle({
  code: 'diplome',
  severity: 'warning',
  source: 'parchemin',
  reference: 'MyCertif ; Ifocop, sur les titres',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » se dit de ce que l'État délivre : un certificateur privé écrit « certification » ou « parchemin », sauf si l'intitulé enregistré le dit.`,
  check: (sujet) =>
    sujet.fiche.certificateur.public
      ? undefined
      : locutionsEcrites(
          sujet,
          { fr: 'diplomes?', en: 'diplomas?|degrees?', es: 'diplomas?', de: 'diplome?s?', it: 'diplom[ai]', pt: 'diplomas?' },
          // « diplômé » is the holder, not the paper: only the last accent tells.
          { saufSiEnregistre: true, sauf: ({ ecrit }) => /é(?:\u0301)?s?$/i.test(ecrit) },
        ),
});
