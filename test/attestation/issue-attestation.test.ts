import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AttestationError } from '../../src/attestation/attestation-error.js';
import { createCle, publicKey } from '../../src/attestation/cle.js';
import { issueAttestation } from '../../src/attestation/issue-attestation.js';
import { verifyAttestation } from '../../src/attestation/verify-attestation.js';
import type { PassageCertification } from '../../src/model.js';
import { passageConforme } from '../../src/testing/passages.js';
import { passages } from '../tools/arbitraries.js';
import { decode, EDDSA, ES256, emetteur, FICHE, ID, passage, resolver } from './tools.js';

const parts = (token: string) => token.split('.');
const issue = (options = {}, cle = EDDSA) => issueAttestation(passage, FICHE, emetteur(cle), options);

describe('issueAttestation', () => {
  test('the header and the claims are those of Open Badges 3.0', async () => {
    const [header, payload] = parts(await issue());
    expect(decode(header)).toEqual({ alg: 'EdDSA', kid: `${ID}#cle-2`, typ: 'JWT' });
    const { iss, jti, sub, nbf, exp, ...credential } = decode(payload);
    expect({ iss, jti, sub, nbf, exp }).toEqual({
      iss: ID,
      jti: credential.id,
      sub: (credential.credentialSubject as { id: string }).id,
      nbf: Date.UTC(2026, 6, 1) / 1000,
      exp: Date.UTC(2029, 5, 30, 23, 59, 59) / 1000,
    });
    expect(jti).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(sub).not.toBe(jti);
  });

  test('an EdDSA token is the same each time, to the byte', async () => {
    const token = await issue();
    expect(await issue()).toBe(token);
    await expect(token).toMatchFileSnapshot('../../fixtures/attestation/exemple.jwt');
    await expect(JSON.stringify(decode(parts(token)[1]), null, 2)).toMatchFileSnapshot('../../fixtures/attestation/exemple.json');
  });

  test('an ES256 token has the same content, and another signature', async () => {
    const [first, second] = [parts(await issue({}, ES256)), parts(await issue({}, ES256))];
    expect(first.slice(0, 2)).toEqual(second.slice(0, 2));
    expect(first[2]).not.toBe(second[2]);
  });

  test('the bloc, the place, the proof, the status are said', async () => {
    const bloc = { code: 'RNCP38575BC01', intitule: 'Concevoir une interface' };
    const statut = { url: 'https://ecole-des-tilleuls.example/statut/1.jwt', index: 4213 };
    const token = await issueAttestation(
      passage,
      { ...FICHE, bloc },
      { id: ID, cle: EDDSA },
      { lieu: 'Toulouse', date: '2026-07-15', urlPreuve: 'https://preuves.example/1', statut },
    );
    const badge = decode(parts(token)[1]);
    expect(badge).toMatchObject({
      name: 'Concevoir une interface',
      description: 'Bloc de compétences délivré à Toulouse le 15/07/2026 par École des Tilleuls.',
      validFrom: '2026-07-01T00:00:00Z',
      awardedDate: '2026-07-15T00:00:00Z',
      evidence: [{ id: 'https://preuves.example/1' }],
      credentialSubject: { achievement: { humanCode: 'RNCP38575BC01', achievementType: 'Competency' } },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '4213',
        statusListCredential: statut.url,
      },
    });
  });

  test("the names are those of the parchment, the given identity's before the passage's", async () => {
    const identite = { prenoms: ['Zoé', 'Anne'], nomNaissance: 'Ferrandier', nomUsage: 'Martin' };
    const { credentialSubject } = decode(parts(await issue({ identite }))[1]) as { credentialSubject: { identifier: unknown } };
    expect(credentialSubject.identifier).toEqual([
      { type: 'IdentityObject', identityHash: "Zoé Anne Ferrandier, nom d'usage Martin", identityType: 'name', hashed: false },
    ]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['titulaire-sans-nom', () => issueAttestation(passageConforme({ voie: 'identifiantNational' }), FICHE, emetteur())],
    ['fin-avant-debut', () => issueAttestation({ ...passage, dateFinValidite: '2026-06-30' }, FICHE, emetteur())],
    ['date-invalide', () => issue({ date: '2026-02-30' })],
    ['adresse-invalide', () => issue({ urlPreuve: 'javascript:alert(1)' })],
    ['adresse-invalide', () => issue({ statut: { url: 'http://ecole.example/1', index: 0 } })],
    ['index-invalide', () => issue({ statut: { url: 'https://ecole.example/1', index: -1 } })],
    ['emetteur-invalide', () => issueAttestation(passage, FICHE, emetteur(EDDSA, 'did:key:z6Mk'))],
    ['emetteur-invalide', () => issueAttestation(passage, FICHE, emetteur(EDDSA, 'https://a:b@ecole.example'))],
    ['kid-hors-emetteur', () => issueAttestation(passage, FICHE, emetteur({ ...EDDSA, kid: 'did:web:autre.example#cle' }))],
    ['cle-invalide', async () => issueAttestation(passage, FICHE, emetteur(await publicKey(EDDSA)))],
    ['cle-invalide', () => issueAttestation(passage, FICHE, emetteur({ kty: 'oct', k: 'c2VjcmV0' }))],
    ['cle-invalide', () => issueAttestation(passage, FICHE, emetteur({ ...ES256, d: 'AAAA' }))],
  ])('%s', async (code, run) => {
    const error = await run().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AttestationError);
    expect(error).toMatchObject({ code });
    // No secret in a sentence.
    expect((error as Error).message).not.toMatch(/nWGxne|jpsQnn|« AAAA »|c2VjcmV0/);
  });
});

describe('whatever the passage', () => {
  const identite = { prenoms: ['Zoé'], nomNaissance: 'Ferrandier' };

  test('nothing of the birth, the NIR or the results is in the token: changing them does not change a byte', async () => {
    const reference = await issue({ identite });
    const all = passages({ schema: '1.1.5', action: 'CREATION' });
    await fc.assert(
      fc.asyncProperty(all, async (any) => {
        const { idTechnique, dateDebutValidite, dateFinValidite } = passage;
        const { urlPreuve: _, ...rest } = any;
        const other = { ...rest, idTechnique, dateDebutValidite, dateFinValidite } as PassageCertification;
        expect(await issueAttestation(other, FICHE, emetteur(), { identite })).toBe(reference);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['ES256', 'EdDSA'] as const)('what is issued with %s is verified', async (algorithme) => {
    const { privee } = await createCle(algorithme);
    const with_ = await resolver(undefined, [privee]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(99), async (graine, rang) => {
        const any = passageConforme({ graine, rang });
        const token = await issueAttestation(any, FICHE, emetteur(privee));
        const { valid, attestation, diagnostics } = await verifyAttestation(token, with_, { at: String(any.dateDebutValidite) });
        expect(diagnostics).toEqual([]);
        expect(valid).toBe(true);
        expect(attestation?.valableDepuis).toBe(any.dateDebutValidite);
      }),
      { numRuns: 25 },
    );
  });
});

test.each([
  ['ES256', ES256],
  ['EdDSA', EDDSA],
])("Node's own cryptography verifies %s", async (alg, cle) => {
  const [header, payload, signature = ''] = parts(await issue({}, cle));
  const key = createPublicKey({ key: (await publicKey(cle)) as JsonWebKey, format: 'jwk' });
  const data = Buffer.from(`${header}.${payload}`);
  const options = alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' as const } : key;
  expect(verify(alg === 'ES256' ? 'sha256' : null, data, options, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(verify(alg === 'ES256' ? 'sha256' : null, Buffer.from('autre'), options, Buffer.from(signature, 'base64url'))).toBe(false);
});
