import { createHash } from 'node:crypto';
import { statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FileError, fileError } from '../../src/node/file-error.js';
import { Staging } from '../../src/node/staging.js';
import { temporaryFolder } from '../tools/folder.js';

async function write(staging: Staging, name: string, content: string) {
  const file = await staging.file(name);
  await file.write(content);
  return file.close();
}

test('files show all at once, with their size and their SHA-256', async () => {
  const folder = temporaryFolder();
  const staging = await Staging.in(folder.path('a/b'));
  const content = 'é'.repeat(300_000);
  const written = await write(staging, 'x.xml', content);
  expect(written).toEqual({ name: 'x.xml', bytes: 600_000, sha256: createHash('sha256').update(content).digest('hex') });
  expect(folder.list('a/b').filter((name) => !name.startsWith('.'))).toEqual([]);
  await staging.commit(['x.xml']);
  await staging.clean();
  expect(folder.list('a/b')).toEqual(['x.xml']);
  expect(folder.read('a/b/x.xml')).toBe(content);
  // Personal data: the owner alone. Windows has no such modes.
  if (process.platform !== 'win32') expect(statSync(folder.path('a/b/x.xml')).mode & 0o077).toBe(0);
});

test('a name that is taken is never replaced, and takes the others back', async () => {
  const folder = temporaryFolder();
  folder.write('b.xml', 'before');
  const staging = await Staging.in(folder.path());
  for (const name of ['a.xml', 'b.xml']) await write(staging, name, 'after');
  const error: unknown = await staging.commit(['a.xml', 'b.xml']).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(FileError);
  expect((error as FileError).message).toMatch(/b\.xml » existe déjà et n'est pas remplacé/);
  await staging.clean();
  expect(folder.list()).toEqual(['b.xml']);
  expect(folder.read('b.xml')).toBe('before');
});

test('nothing stays of what is not committed, nor the folders made for it', async () => {
  const folder = temporaryFolder();
  const staging = await Staging.in(folder.path('a/b/c'));
  await staging.file('half.xml');
  await staging.clean();
  expect(folder.list()).toEqual([]);
});

test('a folder that was there stays', async () => {
  const folder = temporaryFolder();
  await (await Staging.in(folder.path())).clean();
  expect(folder.list()).toEqual([]);
});

test('a file in the place of the folder is said', async () => {
  const folder = temporaryFolder();
  folder.write('x', '');
  await expect(Staging.in(folder.path('x'))).rejects.toThrow(/x » n'est pas un dossier/);
  await expect(Staging.in(folder.path('x/y'))).rejects.toThrow(/n'est pas un dossier/);
});

test.skipIf(process.platform === 'win32')('a link that leads nowhere is said to be a folder', async () => {
  const folder = temporaryFolder();
  symlinkSync(folder.path('nowhere/at/all'), folder.path('x'));
  await expect(Staging.in(folder.path('x'))).rejects.toThrow(/Le dossier « .*x » ne peut pas être créé/);
});

test('errors of the system become sentences, the others stay what they are', () => {
  const of = (code: string) => fileError(Object.assign(new Error('x'), { code }), 'd');
  expect(of('ENOSPC')).toMatchObject({ name: 'FileError', message: "Le disque est plein : « d » n'a pas pu être écrit." });
  expect(of('EIO')).toMatchObject({ message: '« d » ne peut pas être lu ou écrit (EIO).' });
  expect(of('ERR_INVALID_ARG_TYPE')).toMatchObject({ name: 'Error', message: 'x' });
});
