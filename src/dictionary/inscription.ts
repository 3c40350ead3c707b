/** Block 7: how the person came to the certification. */
import { block, code, date } from './field.js';
import { initiativeInscription, modaliteAcces, voieAccesVAE } from './nomenclatures.js';

export const modalitesInscription = block("Modalités d'inscription", { type: 'modalitesInscription', number: '7', relaxed: true, nillable: '1.1.5', obligation: 'obligatoire', definition: "Voie par laquelle la personne s'est présentée à la certification." }, {
  modaliteAcces: code("Modalités d'accès à la certification", { number: '7.1', type: 'modaliteAcces', values: modaliteAcces, nillable: true, example: 'CANDIDAT_LIBRE', definition: "Voie d'accès suivie par la personne ; nil si elle n'est pas connue." }),
  voieAccessVAE: code("Voie d'accès VAE", { number: '7.2', type: 'voieAccesVAE', values: voieAccesVAE, optional: true, condition: "À remplir seulement si la modalité d'accès (7.1) vaut « VAE ».", example: 'VAE_CLASSIQUE', definition: "Forme de la validation des acquis de l'expérience." }),
  initiativeInscription: code("Initiative de l'inscription", { number: '7.3', type: 'initiativeInscription', values: initiativeInscription, optional: true, example: 'CERTIFIE', definition: "Qui a pris l'initiative de l'inscription à la certification." }),
  dateInscription: date("Date d'inscription à la certification", { number: '7.4', optional: true, example: '2026-01-12', definition: "Jour de l'inscription, auprès du certificateur ou par l'organisme de formation." }),
});
