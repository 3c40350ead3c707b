/** The root of the norm and its constants. Everything else of the library is derived from here. */
export * from './element.js';
export * from './field.js';
export { certificateur, certification, flux } from './flux.js';
export { dossierFormation, identifiantNational, identificationTitulaire, titulaire } from './identification.js';
export { modalitesInscription } from './inscription.js';
export * as nomenclatures from './nomenclatures.js';
export { niveauNumeriqueEuropeen, resultat } from './numerique.js';
export { passageCertification } from './passage.js';

/** Never changed from one version to the next. */
export const NAMESPACE = 'urn:cdc:cpf:pc5:schema:1.0.0';
/** Usual prefix. */
export const PREFIX = 'cpf';
export const SCHEMA_VERSIONS = ['1.1.5', '1.1.2'] as const;
/** xsd:pattern of the dates, as published. */
export const DATE_PATTERN = '(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])';
/** xsd:pattern of `horodatage`, as published: the stray `:` before `2[0-3]` makes offsets of 20 h and more impossible. */
export const DATETIME_PATTERN =
  '(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T(2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](\\+|-)(:2[0-3]|[01][0-9]):[0-5][0-9]';
