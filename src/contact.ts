/**
 * Joindre les personnes et les organismes : courriel, téléphone, SIRET, premier contact avec la CDC, liste des envois. S'exécute
 * partout, comme le cœur.
 *
 * @packageDocumentation
 */

export { type ContactLu, contactOf, type LigneAvecContact } from './contact/contact-of.js';
export { readCourriel } from './contact/courriel.js';
export { type BilanEnvois, type Envoi, type EnvoisOptions, envoisCsv } from './contact/envois.js';
export type { Lu, PlaceContact } from './contact/lu.js';
export type { ContactCode } from './contact/messages.js';
export { PREMIER_CONTACT, type PremierContact } from './contact/premier-contact.js';
export { FORMULAIRE_DE_CONTACT, renderPremierContact } from './contact/render-premier-contact.js';
export { readSiren, readSiret } from './contact/siret.js';
export { readTelephone, type Telephone, type TelephoneOptions } from './contact/telephone.js';
export { validatePremierContact } from './contact/validate-premier-contact.js';
export { formatSiren, formatSiret, isSiren, isSiret, sirenOf } from './identifiers/siret.js';
