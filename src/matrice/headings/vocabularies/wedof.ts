/** Wedof (CertiPlace): the fields of a `certificationFolder`, as its public connectors show them. */
import { BIRTH_COLUMNS, splitBirthDate } from '../birth-date.js';
import type { Other, Vocabulary } from './vocabulary.js';

/** A training file has a place in the norm when it is a CPF one, which its type says; its number is no use otherwise. */
function isCpf(other: Other): boolean {
  const type = other('registrationFolder.type') ?? other('dataProvider');
  return type === undefined || type.trim().toLowerCase() === 'cpf';
}

/** The name, again for the training file when there is one. */
const alsoInFile = (text: string, other: Other): readonly string[] => [
  text,
  isCpf(other) && other('registrationFolder.externalId')?.trim() ? text : '',
];

/** `RS12345`: the register stands before the number. */
const registerOf = (code: string): string => /^\s*(RNCP|RS)\d/i.exec(code)?.[1] ?? '';

export const wedof: Vocabulary = {
  label: 'Wedof',
  holders: ['certificationFolder'],
  fields: {
    // The identifier already known to the CDC, else that of the folder.
    cdcTechnicalId: { columns: ['idTechnique'], alternative: true },
    externalId: { columns: ['idTechnique'], alternative: true, cut: (text, other) => [other('cdcTechnicalId')?.trim() ? '' : text] },
    'certification.externalId': { columns: ['codeCertification', 'typeCertification'], cut: (text) => [text, registerOf(text)] },
    digitalProofLink: 'urlPreuve',
    optionName: 'libelleOption',
    certifiedData: 'donneeCertifiee',
    examinationDate: 'dateDebutExamen',
    examinationEndDate: 'dateFinExamen',
    examinationType: 'modalitePassageExamen',
    examinationCenterZipCode: 'codePostalCentreExamen',
    issueDate: 'dateDebutValidite',
    expirationDate: 'dateFinValidite',
    europeanLanguageLevel: {
      columns: ['niveauLangueEuropeen', 'presenceNiveauLangueEuro'],
      cut: (text) => (['', 'nil'].includes(text.trim().toLowerCase()) ? ['', 'false'] : [text, 'true']),
    },
    detailedResult: 'scoring',
    gradePass: 'mentionValidee',
    accessModality: 'modaliteAcces',
    accessModalityVae: 'voieAccessVAE',
    type: 'initiativeInscription',
    enrollmentDate: 'dateInscription',
    verbatim: 'verbatim',
    'registrationFolder.externalId': { columns: ['idDossier'], cut: (text, other) => [isCpf(other) ? text : ''] },
    'attendee.birthName': 'nomNaissance',
    'attendee.lastName': { columns: ['nomUsage', 'nomTitulaire'], cut: alsoInFile },
    'attendee.firstName': { columns: ['prenom1', 'prenom1Titulaire'], cut: alsoInFile },
    'attendee.firstName2': 'prenom2',
    'attendee.firstName3': 'prenom3',
    'attendee.dateOfBirth': { columns: BIRTH_COLUMNS, cut: splitBirthDate },
    'attendee.gender': 'sexe',
    'attendee.codeCityOfBirth': 'codeInsee',
    'attendee.nameCityOfBirth': 'libelleCommuneNaissance',
    'attendee.codeCountryOfBirth': 'codePaysNaissance',
    'attendee.nameCountryOfBirth': 'libellePaysNaissance',
    'attendee.email': 'courriel',
    'attendee.phoneNumber': 'telephone',
  },
  unsent: [
    ...['cdcState', 'cdcExcluded', 'cdcCompliant', 'cdcToExport', 'cdcFile', 'state', 'stateLastUpdate', 'dataProvider', 'inTraining'],
    ...['id', 'certificateId', 'examinationPlace', 'amountHt', 'comment', 'tags', 'createdOn', 'updatedOn'],
    ...['permalink', 'attendeeLink', 'addToPassportLink', 'self'],
    ...['attendee.id', 'attendee.externalId', 'attendee.phoneFixed', 'attendee.degree', 'attendee.degreeTitle', 'attendee.cdcCompliant'],
    ...['attendee.employmentStatus', 'attendee.readOnly', 'attendee.lastLogin'],
    ...['certification.id', 'certification.name', 'certification.certifInfo', 'certification.enabled', 'certification.href'],
    ...['registrationFolder.type', 'registrationFolder.state', 'registrationFolder.href'],
    ...['address.*', 'files.*', 'history.*', 'partner.*', 'certifier.*', 'activities.*'],
  ],
};
