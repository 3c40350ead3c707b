import { locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

/** Ni grade universitaire, ni équivalence en années, ni label d'école : le niveau suffit. */
export default regle({
  code: 'grade-universitaire',
  severity: 'warning',
  source: 'parchemin',
  reference: 'forma-competence ; Procertif, base de connaissances sur le parchemin',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » laisse croire à un grade ou à un label que l'enregistrement ne donne pas : dites le niveau de qualification, sauf si l'intitulé enregistré porte ce mot.`,
  check: (sujet) =>
    locutionsEcrites(
      sujet,
      {
        fr: 'master[es]?|masteres|bachelors?|bac (?:plus )?[1-8]|cge|conference des grandes ecoles',
        es: 'maestria|masteres',
        pt: 'mestrado|bacharelato|bacharelado',
        it: 'laurea(?: magistrale)?',
      },
      { saufSiEnregistre: true },
    ),
});
