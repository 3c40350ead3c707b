/** Whether the claims of the token say what the credential says: 1EdTech Open Badges 3.0, « Verify a Credential VC-JWT Signature ». */
import { type FauteAttestation, faute } from './fautes.js';
import type { Jeton } from './jeton.js';

interface Repeated {
  readonly id?: string | undefined;
  readonly issuer: string | { readonly id: string };
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
  readonly credentialSubject: { readonly id?: string | undefined };
}

export const issuerOf = ({ issuer }: Pick<Repeated, 'issuer'>): string => (typeof issuer === 'string' ? issuer : issuer.id);

/** Seconds since 1970 of an instant; fractions are not kept by every issuer. */
const seconds = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Math.floor(Date.parse(instant) / 1000);
const whole = (value: unknown): unknown => (typeof value === 'number' ? Math.floor(value) : value);

export function checkClaims({ payload }: Jeton, credential: Repeated): FauteAttestation[] {
  const emetteur = issuerOf(credential);
  if (payload.iss !== emetteur) return [faute('emetteur-contredit', { iss: payload.iss, emetteur })];
  const repeated: readonly (readonly [champ: string, jeton: unknown, contenu: unknown])[] = [
    ['jti', payload.jti, credential.id],
    ['sub', payload.sub, credential.credentialSubject.id],
    ['nbf', whole(payload.nbf), seconds(credential.validFrom)],
    ['exp', whole(payload.exp), seconds(credential.validUntil)],
  ];
  return repeated
    .filter(([, jeton, contenu]) => jeton !== contenu)
    .map(([champ, jeton, contenu]) => faute('attestation-incoherente', { champ, jeton, contenu }));
}
