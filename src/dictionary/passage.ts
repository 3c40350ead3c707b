/** Block 5: what was obtained, when and how. */
import { block, boolean, code, date, text } from './field.js';
import { identificationTitulaire } from './identification.js';
import { modalitesInscription } from './inscription.js';
import { mention, modalitePassageExamen, niveauCECRL, obtentionCertification } from './nomenclatures.js';
import { niveauNumeriqueEuropeen } from './numerique.js';

export const passageCertification = block('Passage de certification', { type: 'passageCertification', number: '5', definition: "L'obtention d'une certification par une personne." }, {
  idTechnique: text('Identifiant technique du passage', { number: '5.1', max: 255, nature: 'identifiant', example: '2026-0001', definition: "Identifiant donné par l'émetteur, unique pour chaque passage et stable : renvoyer le même remplace les données." }),
  urlPreuve: text('Lien vers la preuve numérique', { number: '5.2', max: 255, nature: 'lien', optional: true, example: 'https://exemple.fr/preuves/2026-0001', definition: "Adresse durable et vérifiée de la preuve de l'obtention du certificat." }),
  libelleOption: text("Libellé de l'option, de la mention ou de la spécialité", { number: '5.3', max: 255, optional: true, example: 'Option commerce international', definition: "Option ou spécialité obtenue, s'il en existe." }),
  obtentionCertification: code('Obtention par admission ou scoring', { number: '5.4', type: 'obtentionCertification', values: obtentionCertification, relaxed: true, example: 'PAR_ADMISSION', definition: 'Par admission : dossier et notes jugés. Par scoring : un score donné devait être atteint.' }),
  donneeCertifiee: boolean('Donnée certifiée', { number: '5.5', relaxed: true, example: 'true', definition: "« true » si le résultat est définitif, « false » s'il est encore provisoire." }),
  dateDebutExamen: date("Date de l'examen ou du début de la période d'examen", { number: '5.6', optional: true, example: '2026-06-15', definition: "Jour de l'examen ou premier jour de la période ; en contrôle continu, début de la formation." }),
  dateFinExamen: date("Date de fin de l'examen", { number: '5.7', optional: true, example: '2026-06-17', definition: "Dernier jour de l'examen, de la période ou de la formation ; le même que 5.6 pour un examen d'un jour." }),
  modalitePassageExamen: code('Modalités de passage des examens', { number: '5.8', type: 'modalitePassageExamen', values: modalitePassageExamen, optional: true, example: 'EN_PRESENTIEL', definition: "Comment l'examen a été passé." }),
  codePostalCentreExamen: text("Code postal du centre d'examen principal", { number: '5.9', max: 9, nature: 'code', optional: true, example: '75009', definition: "Code postal du lieu principal de l'examen." }),
  dateDebutValidite: date('Date de début de validité et de délivrance', { number: '5.10', relaxed: true, nillable: '1.1.5', obligation: 'obligatoire', example: '2026-07-01', definition: 'Date du parchemin et début de la validité ; point de départ du délai de trois mois.' }),
  dateFinValidite: date('Date de fin de validité', { number: '5.11', relaxed: true, nillable: true, example: '2031-06-30', definition: "Fin de la validité de la certification de la personne ; nil si elle n'a pas de fin." }),
  presenceNiveauLangueEuro: boolean('Présence du niveau de langue européen', { number: '5.12', relaxed: true, example: 'false', definition: '« true » si un niveau de langue (5.13) est donné.' }),
  niveauLangueEuropeen: code('Niveau de langue européen', { number: '5.13', type: 'niveauCECRL', values: niveauCECRL, optional: true, condition: 'À remplir si et seulement si la présence du niveau de langue européen (5.12) vaut « true ».', example: 'B2', definition: "Niveau du Cadre européen commun de référence pour les langues ; INSUFFISANT si le score minimal n'est pas atteint." }),
  presenceNiveauNumeriqueEuro: boolean('Présence du niveau numérique européen', { number: '5.14', relaxed: true, example: 'false', definition: '« true » si le bloc DigComp (6) est donné.' }),
  niveauNumeriqueEuropeen,
  scoring: text('Scoring ou base de notation', { number: '5.15', max: 255, relaxed: true, nillable: true, example: '955', definition: "Score obtenu ou base de notation, en texte libre ; nil s'il n'y en a pas." }),
  mentionValidee: code('Mention validée', { number: '5.16', type: 'mention', values: mention, relaxed: true, nillable: true, example: 'MENTION_BIEN', definition: "Mention obtenue ; nil si la certification n'en connaît pas." }),
  modalitesInscription,
  identificationTitulaire,
  verbatim: text('Verbatim', { number: '5.17', max: 255, optional: true, example: 'TOSA', definition: 'Information libre, extérieure à la certification.' }),
});
