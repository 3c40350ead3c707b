/** A passage → its verifiable attestation. */
import type { PassageCertification } from '../model.js';
import type { FicheCertification } from '../parchemin/fiche.js';
import { credentialOf, type OptionsAttestation } from './credential.js';
import { type EmetteurAttestation, signataireOf } from './emetteur.js';
import { signCredential } from './sign.js';

/**
 * Délivre l'attestation vérifiable d'un passage : un badge Open Badges 3.0 (`OpenBadgeCredential`, W3C VC 2.0), signé, au format VC-JWT.
 *
 * De la personne, elle ne porte que les prénoms et les noms ; jamais le NIR, ni la naissance. Avec une clé EdDSA, les mêmes données donnent
 * les mêmes octets ; avec une clé ES256, l'identifiant et le contenu sont les mêmes, la signature change à chaque fois.
 *
 * Les dates sont en temps universel : de 0 h le premier jour de validité à 23 h 59 le dernier.
 *
 * Source : 1EdTech Open Badges 3.0, « JSON Web Token Proof Format ».
 * @throws {AttestationError} `cle-invalide`, `emetteur-invalide`, `titulaire-sans-nom`, `date-invalide`, `fin-avant-debut`, `adresse-invalide`…
 * @example
 * const jeton = await issueAttestation(passage, fiche, { id: 'did:web:ecole.example', nom: 'École des Tilleuls', cle });
 */
export async function issueAttestation(
  passage: PassageCertification,
  certification: FicheCertification,
  issuer: EmetteurAttestation,
  options: OptionsAttestation = {},
): Promise<string> {
  const signataire = await signataireOf(issuer);
  return signCredential(await credentialOf(passage, certification, issuer, options), signataire);
}
