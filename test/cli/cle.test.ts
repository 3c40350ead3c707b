import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEmetteur } from '../../src/node/cles.js';
import { temporaryFolder } from '../tools/folder.js';
import { run } from './run.js';

const ID = 'did:web:ecole.example';

describe('accrochage cle', () => {
  test.each([
    ['ES256', 'EC'],
    ['EdDSA', 'OKP'],
  ])('%s: the private key for its owner alone, never shown', async (algorithme, kty) => {
    const folder = temporaryFolder();
    const { code, out, err } = await run(['cle', '-o', folder.path('cles'), '--algorithme', algorithme, '--emetteur', ID]);
    expect([code, err]).toEqual([0, '']);
    expect(folder.list('cles')).toEqual(['cle-privee.json', 'cles-publiques.json', 'did.json']);
    const secret = JSON.parse(folder.read('cles/cle-privee.json')) as { kty: string; d: string; kid: string };
    expect([secret.kty, statSync(folder.path('cles/cle-privee.json')).mode & 0o777]).toEqual([kty, 0o600]);
    for (const text of [out, folder.read('cles/cles-publiques.json'), folder.read('cles/did.json')]) {
      expect(text).not.toContain(secret.d);
      expect(text).toContain(secret.kid);
    }
    expect(out).toContain('À garder secret : cle-privee.json.');
    expect(out).toContain("À publier : did.json, à l'adresse https://ecole.example/.well-known/did.json.");
  });

  test('never replaces a key', async () => {
    const folder = temporaryFolder();
    await run(['cle', '-o', folder.path('cles')]);
    const before = folder.read('cles/cle-privee.json');
    const { code, err } = await run(['cle', '-o', folder.path('cles')]);
    expect(code).toBe(2);
    expect(err).toContain("existe déjà et n'est pas remplacé");
    expect(folder.read('cles/cle-privee.json')).toBe(before);
    expect(folder.list('cles')).toEqual(['cle-privee.json', 'cles-publiques.json']);
  });

  test('an https issuer publishes its set of keys', async () => {
    const folder = temporaryFolder();
    const { out } = await run(['cle', '-o', folder.path('cles'), '--emetteur', 'https://ecole.example/cles.json', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ valid: true, algorithme: 'ES256', privee: 'cle-privee.json', publique: 'cles-publiques.json' });
    expect(folder.list('cles')).toEqual(['cle-privee.json', 'cles-publiques.json']);
    expect((await readEmetteur(folder.path('cles/cle-privee.json'))).id).toBe('https://ecole.example/cles.json');
  });

  test('a wrong issuer: nothing is written', async () => {
    const folder = temporaryFolder();
    const { code, err } = await run(['cle', '-o', folder.path('cles'), '--emetteur', 'ecole.example']);
    expect(code).toBe(2);
    expect(err).toContain("L'identifiant d'émetteur « ecole.example » ne convient pas");
    expect(folder.list()).toEqual([]);
  });
});

test('a key without a name needs its issuer to be told', async () => {
  const folder = temporaryFolder();
  await run(['cle', '-o', folder.path('cles')]);
  const path = folder.path('cles/cle-privee.json');
  await expect(readEmetteur(path)).rejects.toMatchObject({ code: 'emetteur-absent' });
  expect((await readEmetteur(path, ID)).id).toBe(ID);
  await expect(readEmetteur(folder.write('x.json', '{ "d": "SECRET" '))).rejects.toThrow(/^(?!.*SECRET)/);
});
