import { describe, expect, test } from 'vitest';
import { createCle, publicKey } from '../../src/attestation/cle.js';
import { issueAttestation } from '../../src/attestation/issue-attestation.js';
import type { Resolveur } from '../../src/attestation/resolveur.js';
import { verifyAttestation } from '../../src/attestation/verify-attestation.js';
import { decode, EDDSA, ES256, emetteur, encode, FICHE, forge, headerOf, ID, passage, payloadOf, published, resolver } from './tools.js';

const AT = { at: '2026-09-01' };
const issue = (options = {}) => issueAttestation(passage, FICHE, emetteur(), options);
const codes = async (token: string, from?: Resolveur, options: Parameters<typeof verifyAttestation>[2] = AT) =>
  (await verifyAttestation(token, from ?? (await resolver()), options)).diagnostics.map(({ code }) => code);

/** Each fault is alone, refuses, shows nothing that is not proven, and is a French sentence. */
async function refused(token: string, code: string, from?: Resolveur) {
  const { valid, attestation, diagnostics } = await verifyAttestation(token, from ?? (await resolver()), AT);
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
  expect(valid).toBe(false);
  expect(attestation).toBeUndefined();
  expect(diagnostics[0]?.message).toMatch(/^[«\p{Lu}].*[.?!]$/su);
  expect(diagnostics[0]?.message).not.toMatch(/undefined|null|\[object|NaN/);
}

describe('a good attestation', () => {
  test('says who, what, by whom, when', async () => {
    const { valid, attestation, diagnostics } = await verifyAttestation(await issue(), await resolver(), AT);
    expect(diagnostics).toEqual([]);
    expect(valid).toBe(true);
    expect(attestation).toMatchObject({
      titulaire: 'Zoé Ferrandier',
      certification: { intitule: 'Développeur web', code: 'RNCP38575' },
      emetteur: { id: ID, nom: 'École des Tilleuls' },
      delivreeLe: '2026-07-01',
      valableDepuis: '2026-07-01',
      valableJusqua: '2029-06-30',
      revocable: false,
    });
  });

  test('blanks around it do not matter', async () => expect(await codes(`\n ${await issue()}\r\n`)).toEqual([]));

  test('is verified under an https issuer, and with the RSA of others', async () => {
    const id = 'https://ecole.example/emetteur';
    const cle = { ...EDDSA, kid: 'https://ecole.example/cles.json#1' };
    const token = await issueAttestation(passage, FICHE, emetteur(cle, id));
    const seen: string[] = [];
    const from: Resolveur = {
      cles: async (issuer, kid) => {
        seen.push(issuer, kid);
        return [await publicKey(cle)];
      },
    };
    expect(await codes(token, from)).toEqual([]);
    expect(seen).toEqual([id, cle.kid]);
  });
});

describe('form', () => {
  test.each([
    ['nothing', ''],
    ['a sentence', 'Bonjour.'],
    ['two parts', 'eyJh.eyJh'],
    ['four parts', 'a.b.c.d'],
    ['an empty signature', `${encode({ alg: 'EdDSA' })}.${encode({})}.`],
    ['broken base64', 'eyJ@.eyJ.abc'],
    ['broken JSON', `${encode('{"alg":')}.${encode({})}.AAAA`],
    ['a list as content', `${encode({ alg: 'EdDSA' })}.${encode([])}.AAAA`],
    ['bytes that are no UTF-8', `_____w.${encode({})}.AAAA`],
  ])('%s', (_, token) => refused(token, 'attestation-illisible'));

  test('a huge token is not even decoded', () => refused(`${'A'.repeat(100_001)}.A.A`, 'attestation-trop-longue'));
});

describe('signature', () => {
  test('tampered payload', async () => {
    const [header, payload, signature] = (await issue()).split('.');
    const other = { ...decode(payload), name: 'Ingénieur' };
    await refused(`${header}.${encode(other)}.${signature}`, 'signature-invalide');
  });

  test('tampered header', async () => {
    const [header, payload, signature] = (await issue()).split('.');
    await refused(`${encode({ ...decode(header), typ: 'jwt' })}.${payload}.${signature}`, 'signature-invalide');
  });

  test('every character counts', async () => {
    const token = await issue();
    for (const at of [10, 400, token.length - 10]) {
      const other = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      const { valid, attestation } = await verifyAttestation(other, await resolver(), AT);
      expect([valid, attestation]).toEqual([false, undefined]);
    }
  });

  test.each(['none', 'None', 'HS256', 'HS512', 'ES384', 'toString', ''])('alg %s', async (alg) => {
    const [, payload, signature] = (await issue()).split('.');
    await refused(`${encode({ ...(await headerOf()), alg })}.${payload}.${signature}`, 'algorithme-refuse');
  });

  test('HS256 with the public key as the secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await publicKey(ES256)));
    await refused(await forge({ ...(await headerOf()), alg: 'HS256' }, await payloadOf(), secret), 'algorithme-refuse');
  });

  test('a key of another family than the algorithm says', async () => {
    const [, payload, signature] = (await issue()).split('.');
    await refused(`${encode({ ...(await headerOf()), alg: 'ES256' })}.${payload}.${signature}`, 'signature-invalide');
  });

  test('crit', async () => {
    const [, payload, signature] = (await issue()).split('.');
    await refused(`${encode({ ...(await headerOf()), crit: ['b64'], b64: false })}.${payload}.${signature}`, 'entete-refuse');
  });

  test('a key that the token brings with it is not looked at', async () => {
    const { privee, publique } = await createCle('EdDSA');
    await refused(await forge({ ...(await headerOf()), jwk: publique }, await payloadOf(), privee), 'signature-invalide');
    await refused(await forge({ alg: 'EdDSA', jwk: publique }, await payloadOf(), privee), 'cle-non-designee');
  });
});

describe('key and issuer', () => {
  test('foreign key under the name of the certifier', async () => {
    const { privee } = await createCle('EdDSA');
    await refused(await forge(await headerOf(), await payloadOf(), privee), 'signature-invalide');
  });

  test('wrong kid', async () => refused(await forge({ ...(await headerOf()), kid: `${ID}#inconnue` }, await payloadOf()), 'cle-inconnue'));

  test('a kid of somebody else', async () =>
    refused(await forge({ ...(await headerOf()), kid: 'did:web:pirate.example#cle' }, await payloadOf()), 'cle-etrangere'));

  test('a kid on another site than an https issuer', async () => {
    const payload = await payloadOf({}, 'https://ecole.example');
    await refused(await forge({ alg: 'EdDSA', kid: 'https://pirate.example/k#1' }, payload), 'cle-etrangere');
    await refused(await forge({ alg: 'EdDSA', kid: 'https://ecole.example.pirate.example/k#1' }, payload), 'cle-etrangere');
  });

  test('no issuer', async () => {
    const { iss: _, ...payload } = await payloadOf();
    await refused(await forge(await headerOf(), payload), 'cle-etrangere');
  });

  test('wrong issuer: the claim and the credential name two', async () =>
    refused(
      await forge(await headerOf(), { ...(await payloadOf()), issuer: { id: 'did:web:autre.example', type: ['Profile'] } }),
      'emetteur-contredit',
    ));

  test('a key published to log in signs no attestation', async () => {
    const document = { ...(await published(EDDSA)), assertionMethod: [] };
    const { keysNamed } = await import('../../src/attestation/cles-publiees.js');
    await refused(await issue(), 'cle-inconnue', { cles: async (_, kid) => keysNamed(kid, document) });
  });

  test('keys that do not come: nothing is concluded, and why is said', async () => {
    const from: Resolveur = { cles: () => Promise.reject(new Error('le serveur ne répond pas.')) };
    await refused(await issue(), 'cles-introuvables', from);
    const [found] = (await verifyAttestation(await issue(), from, AT)).diagnostics;
    expect(found?.message).toContain('le serveur ne répond pas.');
  });
});

describe('content', () => {
  test.each<[string, object]>([
    ['jti', { jti: 'urn:uuid:0' }],
    ['sub', { sub: 'urn:uuid:0' }],
    ['nbf', { nbf: 0 }],
    ['exp', { exp: 9_999_999_999 }],
  ])('%s says something else than the credential', async (_, change) =>
    refused(await forge(await headerOf(), { ...(await payloadOf()), ...change }), 'attestation-incoherente'),
  );

  test.each<[string, object]>([
    ['no type', { type: ['VerifiableCredential'] }],
    ['no context of Open Badges', { '@context': ['https://www.w3.org/ns/credentials/v2'] }],
    [
      'contexts in the wrong order',
      { '@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://www.w3.org/ns/credentials/v2'] },
    ],
    ['no achievement', { credentialSubject: { id: 'urn:x:y', type: ['AchievementSubject'] } }],
    ['a date that is none', { validFrom: 'hier' }],
    ['no id', { id: undefined }],
  ])('wrong schema: %s', async (_, change) =>
    refused(await forge(await headerOf(), { ...(await payloadOf()), ...change }), 'schema-invalide'),
  );
});

describe('dates', () => {
  test.each([
    ['2026-06-30', ['attestation-pas-encore-valable']],
    ['2026-07-01', []],
    ['2029-06-30', []],
    ['2029-07-01', ['attestation-expiree']],
    ['2029-06-30T23:59:59Z', []],
    ['2029-07-01T00:00:00Z', ['attestation-expiree']],
  ])('on %s', async (at, expected) => {
    const { valid, attestation, diagnostics } = await verifyAttestation(await issue(), await resolver(), { at });
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
    expect(valid).toBe(expected.length === 0);
    // It is proven all the same.
    expect(attestation?.titulaire).toBe('Zoé Ferrandier');
  });

  test('no date of judgement: said, not refused', async () => {
    const { valid, diagnostics } = await verifyAttestation(await issue(), await resolver());
    expect([valid, diagnostics.map(({ code, severity }) => [code, severity])]).toEqual([true, [['dates-non-jugees', 'warning']]]);
  });

  test('a wrong clock lets nothing pass', async () =>
    expect(verifyAttestation(await issue(), await resolver(), { at: new Date('x') })).rejects.toThrow(RangeError));

  test('the caller may weigh an expiry, and never a signature', async () => {
    const severities = { 'attestation-expiree': 'warning', 'signature-invalide': 'off' } as object;
    expect((await verifyAttestation(await issue(), await resolver(), { at: '2030-01-01', severities })).valid).toBe(true);
    const broken = await forge(await headerOf(), await payloadOf(), (await createCle('EdDSA')).privee);
    expect(await codes(broken, undefined, { ...AT, severities })).toEqual(['signature-invalide']);
  });
});
