/**
 * Digiforma: the fields of a `program` and of its `trainee`, as its public connectors show them. `certificationRegistrationDate`
 * belongs to the program, not to the person: it is no `dateInscription`.
 */
import { BIRTH_COLUMNS, splitBirthDate } from '../birth-date.js';
import type { FieldTarget, Vocabulary } from './vocabulary.js';

/** The register is the name of the column; its number may come alone. */
const codeOf = (register: 'RNCP' | 'RS'): FieldTarget => ({
  columns: ['codeCertification'],
  alternative: true,
  cut: (text) => [/^\s*\d+\s*$/.test(text) ? register + text.trim() : text],
});

export const digiforma: Vocabulary = {
  label: 'Digiforma',
  holders: ['program', 'trainee'],
  fields: {
    'program.certificateurId': 'certificateur.idClient',
    'program.certificateurContratId': 'certificateur.idContrat',
    'program.transmitterCertificationId': 'emetteur.idClient',
    'program.certificationType': 'typeCertification',
    'program.rncpCode': codeOf('RNCP'),
    'program.rsCode': codeOf('RS'),
    'program.certificationModality': 'obtentionCertification',
    'program.certificationModalityAccess': 'modaliteAcces',
    'program.certifiedData': 'donneeCertifiee',
    'trainee.birthName': 'nomNaissance',
    'trainee.lastname': 'nomUsage',
    'trainee.firstname': 'prenom1',
    'trainee.birthdate': { columns: BIRTH_COLUMNS, cut: splitBirthDate },
    'trainee.birthCity': 'libelleCommuneNaissance',
    'trainee.birthCityCode': 'codePostal',
    'trainee.email': 'courriel',
    'trainee.phone': 'telephone',
  },
  unsent: [
    ...[
      'id',
      'code',
      'name',
      'status',
      'note',
      'locale',
      'tags',
      'type',
      'certifierName',
      'certifInfoCode',
      'cpf',
      'cpfCode',
      'skillBlock',
    ],
    ...['certificationDetails', 'certificationRegistrationDate', 'certificationIncludedInAdditionalExpenses', 'createdAt', 'subtitle'],
    ...['diploma', 'diplomaTitle', 'graduationModality', 'graduationValidityYears', 'graduatedLevel', 'specialty', 'trainingType'],
    ...['roadAddress', 'city', 'cityCode', 'country', 'countryCode', 'nationality', 'phoneSecondary', 'profession', 'birthRegion'],
    ...['accountingNumber', 'vatAccountingCode', 'freeText'],
    ...['company.*', 'contact.*', 'customer.*', 'instructor.*', 'trainingSession.*', 'invoice.*', 'grade.*'],
  ],
};
