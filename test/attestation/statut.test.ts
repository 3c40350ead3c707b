import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCle } from '../../src/attestation/cle.js';
import { didDocument } from '../../src/attestation/emetteur.js';
import { issueAttestation } from '../../src/attestation/issue-attestation.js';
import { encodeBits } from '../../src/attestation/statut/bitstring.js';
import { revoke } from '../../src/attestation/statut/revoke.js';
import { createStatusList } from '../../src/attestation/statut/status-list.js';
import { verifyAttestation } from '../../src/attestation/verify-attestation.js';
import { offlineResolver } from '../../src/node/verifier-source.js';
import { decode, EDDSA, ES256, emetteur, FICHE, forge, headerOf, ID, passage, published, resolver } from './tools.js';

const URL_LISTE = 'https://ecole-des-tilleuls.example/statut/1.jwt';
const DEPUIS = '2026-07-01T00:00:00Z';
const liste = (revoques: number[] = [], more = {}, by = emetteur()) =>
  createStatusList({ url: URL_LISTE, revoques, depuis: DEPUIS, ...more }, by);
const issue = (index = 4213) => issueAttestation(passage, FICHE, emetteur(), { statut: { url: URL_LISTE, index } });

async function codes(token: string, list: string | Error, at = '2026-09-01') {
  const from = await resolver(async () => {
    if (list instanceof Error) throw list;
    return list;
  });
  const { diagnostics } = await verifyAttestation(token, from, { at });
  for (const { message } of diagnostics) expect(message).toMatch(/^[«\p{Lu}].*[.?!]$/su);
  return diagnostics.map(({ code }) => code);
}

describe('createStatusList', () => {
  test('is a Bitstring Status List: the bits are where the norm puts them', async () => {
    const { credentialSubject, ...list } = decode((await liste([0, 9])).split('.')[1]);
    expect(list).toMatchObject({ iss: ID, jti: URL_LISTE, type: ['VerifiableCredential', 'BitstringStatusListCredential'] });
    const { encodedList } = credentialSubject as { encodedList: string };
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    expect([encodedList[0], bits.length, bits[0], bits[1], bits[2]]).toEqual(['u', 16_384, 0b1000_0000, 0b0100_0000, 0]);
  });

  test('the same list has the same bytes', async () => expect(await liste([5])).toBe(await liste([5])));

  test.each<[string, object]>([
    ['index-invalide', { revoques: [131_072] }],
    ['index-invalide', { revoques: [1.5] }],
    ['taille-invalide', { taille: 8 }],
    ['taille-invalide', { taille: 131_073 }],
    ['adresse-invalide', { url: 'http://ecole.example/1' }],
    ['instant-invalide', { depuis: '2026-07-01' }],
    ['fin-avant-debut', { jusqua: '2026-06-01T00:00:00Z' }],
  ])('%s', async (code, wrong) =>
    expect(createStatusList({ url: URL_LISTE, depuis: DEPUIS, ...wrong }, emetteur())).rejects.toMatchObject({ code }),
  );
});

describe('revoke', () => {
  test('adds, and never takes back', async () => {
    const second = await revoke(await liste([7]), [4213], emetteur(), { depuis: '2026-08-01T00:00:00Z' });
    for (const [index, found] of [
      [7, ['attestation-revoquee']],
      [4213, ['attestation-revoquee']],
      [8, []],
    ] as const)
      expect(await codes(await issue(index), second)).toEqual(found);
  });

  test("refuses somebody else's list", async () => {
    const { privee } = await createCle('EdDSA');
    const other = await liste([7], {}, emetteur(privee));
    await expect(revoke(other, [1], emetteur(), { depuis: DEPUIS })).rejects.toMatchObject({ code: 'liste-illisible' });
  });
});

describe('the status of an attestation', () => {
  test('revoked or not', async () => {
    expect(await codes(await issue(), await liste([4212, 4214]))).toEqual([]);
    const revoked = await verifyAttestation(await issue(), await resolver(() => liste([4213])), { at: '2026-09-01' });
    expect(revoked.valid).toBe(false);
    expect(revoked.diagnostics.map(({ message }) => message)).toEqual([
      `L'attestation a été révoquée par « ${ID} » : elle ne vaut plus rien.`,
    ]);
  });

  test('signed with another key of the same certifier', async () =>
    expect(await codes(await issue(), await liste([4213], {}, emetteur(ES256)))).toEqual(['attestation-revoquee']));

  test('not looked at: said', async () => {
    const { valid, diagnostics } = await verifyAttestation(await issue(), await resolver(), { at: '2026-09-01' });
    expect([valid, diagnostics.map(({ code, severity }) => [code, severity])]).toEqual([true, [['statut-non-verifie', 'warning']]]);
  });

  test('a status list of another issuer', async () => {
    const { privee, publique } = await createCle('EdDSA');
    const id = 'did:web:pirate.example';
    const list = await liste([], {}, { id, nom: 'Pirate', cle: privee });
    const own = offlineResolver(await published(EDDSA));
    const from = {
      cles: (issuer: string, kid: string) =>
        issuer === id ? offlineResolver(didDocument(id, [publique])).cles(issuer, kid) : own.cles(issuer, kid),
      statut: async () => list,
    };
    const { diagnostics } = await verifyAttestation(await issue(), from, { at: '2026-09-01' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['statut-illisible']);
    expect(diagnostics[0]?.message).toContain('elle est signée par did:web:pirate.example');
  });

  test.each<[string, () => Promise<string | Error>]>([
    ['it does not come', async () => new Error('il n’y a rien à cette adresse (404).')],
    ['it is a web page', async () => '<!doctype html>'],
    ['it is an attestation', () => issue()],
    ['it was published elsewhere', () => liste([], { url: `${URL_LISTE}.autre` })],
    ['it has expired', () => liste([], { jusqua: '2026-08-01T00:00:00Z' })],
    ['it is of tomorrow', () => liste([], { depuis: '2027-01-01T00:00:00Z' })],
    ['it is too short', () => spoilt(async () => ({ encodedList: await encodeBits(new Uint8Array(100)) }))],
    ['it swells without end', () => spoilt(async () => ({ encodedList: await encodeBits(new Uint8Array(40_000_000)) }))],
    ['its bits are no GZIP', () => spoilt(async () => ({ encodedList: 'uAAAA' }))],
    ['it is of another purpose', () => spoilt(async () => ({ statusPurpose: 'suspension' }))],
  ])('%s: the attestation is not called good', async (_, list) =>
    expect(await codes(await issue(), await list())).toEqual(['statut-illisible']),
  );

  test('an index beyond the list', async () => expect(await codes(await issue(131_072), await liste())).toEqual(['statut-illisible']));

  async function spoilt(change: () => Promise<object>): Promise<string> {
    const payload = decode((await liste()).split('.')[1]);
    return forge(await headerOf(), { ...payload, credentialSubject: { ...(payload.credentialSubject as object), ...(await change()) } });
  }
});
