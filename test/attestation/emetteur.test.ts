import { describe, expect, test } from 'vitest';
import { createCle, publicKey } from '../../src/attestation/cle.js';
import { keysNamed } from '../../src/attestation/cles-publiees.js';
import { didDocument } from '../../src/attestation/emetteur.js';
import { didWebUrl, isIssuerId, issuerOfKid } from '../../src/attestation/identifiant-emetteur.js';
import { EDDSA, ES256, ID, published } from './tools.js';

test.each([
  ['did:web:ecole.example', 'https://ecole.example/.well-known/did.json'],
  ['did:web:ecole.example:parchemins:2026', 'https://ecole.example/parchemins/2026/did.json'],
  ['did:web:localhost%3A8443', 'https://localhost:8443/.well-known/did.json'],
])('%s is published at %s', (did, url) => expect(didWebUrl(did)).toBe(url));

test.each([
  'did:web:',
  'did:web:a/b',
  'did:web:a%2Fb',
  'did:web:a:..:b',
  'did:web:a@b',
  'did:key:z',
  'did:web:é.example',
  'http://a',
  'https://a?b',
  'https://a#b',
  3,
])('%s is no issuer', (id) => expect(isIssuerId(id)).toBe(false));

test('a whole kid names its issuer', () =>
  expect([issuerOfKid(`${ID}#cle`), issuerOfKid('cle'), issuerOfKid(undefined)]).toEqual([ID, undefined, undefined]));

describe('keys', () => {
  test.each(['ES256', 'EdDSA'] as const)('%s: the public half holds no secret', async (algorithme) => {
    const { privee, publique } = await createCle(algorithme);
    expect(Object.keys(publique)).not.toContain('d');
    expect(publique).toEqual(await publicKey(privee));
    expect(JSON.stringify(didDocument(ID, [{ ...publique, d: privee.d } as typeof publique]))).not.toContain(privee.d);
  });

  test('the name of a key is its RFC 7638 thumbprint, unless it has one', async () => {
    const { kid: _, ...bare } = EDDSA;
    // RFC 8037, A.3.
    expect((await publicKey(bare)).kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect((await publicKey(EDDSA)).kid).toBe('cle-2');
  });

  test('are found in a DID document, a set of keys, a single key', async () => {
    const [one, two] = [await publicKey(ES256), await publicKey(EDDSA)];
    const xs = (document: unknown, kid = `${ID}#cle-2`) => keysNamed(kid, document).map(({ x }) => x);
    expect(xs(await published(ES256, EDDSA))).toEqual([EDDSA.x]);
    expect(xs({ keys: [one, two] })).toEqual([EDDSA.x]);
    expect(xs({ ...two, kid: `${ID}#cle-2` })).toEqual([EDDSA.x]);
    expect(xs({ ...two, kid: undefined })).toEqual([EDDSA.x]);
    expect(xs({ keys: [one, two] }, `${ID}#cle-3`)).toEqual([]);
    expect(xs({ ...two, kid: 'did:web:autre.example#cle-2' })).toEqual([]);
  });

  test.each([null, [], 'x', {}, { keys: 3 }, { keys: Array.from({ length: 101 }, () => EDDSA) }])('%j holds no keys', (document) =>
    expect(() => keysNamed(`${ID}#cle-1`, document)).toThrow(expect.objectContaining({ code: 'cles-illisibles' })),
  );
});
