/** An invented certifier, its keys (the published examples of RFC 7515 A.3 and RFC 8037 A.1), and tokens made by hand, faults included. */
import { base64url, CompactSign, importJWK, type JWK } from 'jose';
import { type ClePrivee, publicKey } from '../../src/attestation/cle.js';
import { credentialOf, type OptionsAttestation } from '../../src/attestation/credential.js';
import { didDocument, type EmetteurAttestation, signataireOf } from '../../src/attestation/emetteur.js';
import type { PassageCertification } from '../../src/model.js';
import { offlineResolver } from '../../src/node/verifier-source.js';
import type { FicheCertification } from '../../src/parchemin/fiche.js';
import { passageConforme } from '../../src/testing/passages.js';
import { personne } from '../../src/testing/people.js';

export const ES256: ClePrivee = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
  kid: 'cle-1',
};
export const EDDSA: ClePrivee = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  kid: 'cle-2',
};

export const ID = 'did:web:ecole-des-tilleuls.example';
export const emetteur = (cle: ClePrivee = EDDSA, id = ID): EmetteurAttestation => ({ id, nom: 'École des Tilleuls', cle });

export const FICHE: FicheCertification = {
  numero: 'RNCP38575',
  intitule: 'Développeur web',
  niveau: 6,
  nsf: [{ code: '326t' }],
  dateDecision: '2024-02-28',
  dateFinEnregistrement: '2027-02-28',
  certificateur: { raisonSociale: 'École des Tilleuls' },
};

const { prenom2: _, prenom3: __, ...someone } = personne(1, 0);
const civil = { ...someone, nomNaissance: 'Ferrandier', nomUsage: null, prenom1: 'Zoé' };

export const passage: PassageCertification = passageConforme({
  avec: {
    idTechnique: '2026-0001',
    dateDebutValidite: '2026-07-01',
    dateFinValidite: '2029-06-30',
    identificationTitulaire: { titulaire: civil },
  },
});

/** The keys that the certifier publishes. */
export const published = async (...cles: readonly ClePrivee[]) => didDocument(ID, await Promise.all(cles.map(publicKey)));
export const resolver = async (statut?: (url: string) => Promise<string>, cles: readonly ClePrivee[] = [ES256, EDDSA]) =>
  offlineResolver(await published(...cles), statut);

type Json = Record<string, unknown>;

/** Signs any claims under any header: what no honest issuer does. */
export async function forge(header: Json, payload: unknown, cle: JWK | Uint8Array = EDDSA): Promise<string> {
  const alg = String(header.alg);
  const key = cle instanceof Uint8Array ? cle : await importJWK(cle, alg);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader({ ...header, alg }).sign(key);
}

/** A good payload, to be spoilt. */
export async function payloadOf(options: OptionsAttestation = {}, id = ID): Promise<Json> {
  const credential = await credentialOf(passage, FICHE, emetteur(EDDSA, id), options);
  const [nbf, exp] = [credential.validFrom, credential.validUntil].map((at) => Date.parse(at ?? '') / 1000);
  return { iss: id, jti: credential.id, sub: credential.credentialSubject.id, nbf, exp, ...credential };
}
export const headerOf = async (cle: ClePrivee = EDDSA, id = ID): Promise<Json> => {
  const { alg, kid } = await signataireOf(emetteur(cle, id));
  return { alg, kid, typ: 'JWT' };
};

export const encode = (value: unknown): string => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value));
export const decode = (part: string | undefined): Json => JSON.parse(new TextDecoder().decode(base64url.decode(part ?? ''))) as Json;
