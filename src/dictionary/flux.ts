/** Blocks 1 to 4: the envelope. */
import { block, code, dateTime, list, text } from './field.js';
import { action, natureDeposant, typeCertification } from './nomenclatures.js';
import { passageCertification } from './passage.js';

export const certification = block('Certification', { type: 'certification', number: '4', definition: 'Une certification et les passages qui la concernent.' }, {
  type: text('Type de certification', { number: '4.1', max: 255, suggested: typeCertification, nature: 'code', example: 'RNCP', definition: "Répertoire de la certification ; le portail n'accepte aujourd'hui que RNCP et RS." }),
  code: text('Code de la certification', { number: '4.2', max: 100, nature: 'code', example: 'RNCP38575', definition: 'Numéro de la fiche, préfixe compris (RNCP38575, RS5515) ; à défaut, code du diplôme.' }),
  natureDeposant: code('Nature du déposant auprès de France compétences', { number: '4.3', type: 'natureDeposant', values: natureDeposant, optional: true, example: 'CERTIFICATEUR', definition: 'Qui a déposé la certification auprès de France compétences : cela ne dit rien de qui envoie le fichier.' }),
  passageCertifications: list('Passages de la certification', { definition: 'Une balise par passage, une au moins.' }, { passageCertification }),
});

const idClient = (label: string, number: string, definition: string) =>
  text(label, { number, length: 8, nature: 'identifiant', example: '12ABC345', definition });

export const certificateur = block('Certificateur', { type: 'certificateur', number: '3', definition: 'Le certificateur pour lequel les données sont transmises ; un seul par fichier.' }, {
  idClient: idClient('N° de la fiche client du certificateur', '3.1', 'Matricule (BCR) du certificateur, donné par la CDC.'),
  idContrat: text('Numéro de contrat du certificateur', { number: '3.2', max: 20, nature: 'identifiant', example: 'MCFCER000000001', definition: 'Numéro du contrat spécifique au certificateur, donné par la CDC.' }),
  certifications: list('Certifications', { definition: 'Une balise par certification, une au moins.' }, { certification }),
});

export const flux = block('Flux', { type: 'flux', definition: "Un fichier d'accrochage." }, {
  idFlux: text('Identifiant du flux', { number: '1.1', max: 50, nature: 'identifiant', example: 'dbef0895-cd51-421e-bb8c-a9028eebb21a', definition: "UUID fabriqué par l'émetteur, différent pour chaque fichier envoyé." }),
  horodatage: dateTime('Horodatage', { number: '1.2', example: '2026-07-15T17:30:00+02:00', definition: "Date et heure de l'envoi, avec le décalage horaire, sans fraction de seconde." }),
  action: code('Action demandée', { number: '1.3', type: 'action', values: action, optional: true, since: '1.1.5', default: 'CREATION', example: 'CREATION', definition: 'Création (ou remplacement) ou suppression des passages ; CREATION par défaut.' }),
  emetteur: block('Émetteur', { type: 'emetteur', number: '2', definition: 'Qui envoie le fichier : le certificateur lui-même ou son déposant.' }, {
    idClient: idClient("N° de la fiche client de l'émetteur", '2.1', "Matricule (BCR) de l'émetteur, donné par la CDC ; le même que 3.1 si le certificateur envoie lui-même."),
    certificateurs: block('Certificateurs', { type: 'certificateurs', definition: 'Enveloppe du certificateur.' }, { certificateur }),
  }),
});
