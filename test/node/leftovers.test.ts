import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hiddenPrefix, removeLeftovers } from '../../src/node/leftovers.js';
import { Staging } from '../../src/node/staging.js';
import { temporaryFolder } from '../tools/folder.js';

const dead = spawnSync(process.execPath, ['--version']).pid;
const hidden = (pid: number) => `${hiddenPrefix().replace(`-${process.pid}-`, `-${pid}-`)}x`;

function killed() {
  const folder = temporaryFolder();
  const name = hidden(dead);
  mkdirSync(folder.path(name));
  for (const file of ['a.xml', 'b.xml', 'c.csv']) folder.write(`${name}/${file}`, 'staged');
  return { folder, name };
}

test('what a killed deposit left is removed by the next one', async () => {
  const { folder } = killed();
  const staging = await Staging.in(folder.path());
  await staging.clean();
  expect(folder.list()).toEqual([]);
});

test('so are the files that it had already given, and no other of the same name', async () => {
  const { folder, name } = killed();
  linkSync(folder.path(`${name}/a.xml`), folder.path('a.xml'));
  folder.write('c.csv', 'staged');
  await removeLeftovers(folder.path());
  expect(folder.list()).toEqual(['c.csv']);
});

test('a deposit at work, one of another machine and what is not ours stay', async () => {
  const folder = temporaryFolder();
  const others = [hidden(process.pid), `.depot-elsewhere${dead}-${dead}-x`, '.depot-', '.depots'];
  for (const name of others) mkdirSync(folder.path(name));
  await removeLeftovers(folder.path());
  expect(folder.list()).toEqual(others.sort());
});
