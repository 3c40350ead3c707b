/** The lock file installs on any machine, not only on one like that where it was made. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './tools/sources.js';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: Record<string, Locked> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

test('holds the binaries of every platform: npm ci refuses a lock that lacks some', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
  expect(entries.filter(([, { version }]) => version === undefined)).toEqual([]);
});

test('holds no download address: the registry is that of whoever installs', () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
