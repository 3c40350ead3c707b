/** The sentences of the simulated CDC are those of the JDK, to the letter and at the same places. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDepot } from '../../src/testing/cdc/lecture.js';
import { xsd } from '../../src/xml/xsd.js';
import { root } from '../tools/sources.js';
import { brokenDeposits } from './broken.js';

const deposits = brokenDeposits();
const hasJdk = spawnSync('javac', ['-version']).status === 0;

function simulated(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(deposits).map(([name, xml]) => {
      const read = readDepot(xml, '1.1.5');
      const erreurs = 'erreurs' in read ? read.erreurs : [];
      return [name, erreurs.map(({ ligne, colonne, message }) => `${ligne}:${colonne} ${message}`)];
    }),
  );
}

function fromJdk(): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'accrochage-jdk-'));
  try {
    writeFileSync(join(folder, 'schema.xsd'), xsd());
    const names = Object.keys(deposits);
    for (const [index, xml] of Object.values(deposits).entries()) writeFileSync(join(folder, `${index}.xml`), xml);
    const input = names.map((_, index) => `${folder}/schema.xsd\t${folder}/${index}.xml\n`).join('');
    const printed = execFileSync('java', ['-Duser.language=fr', '-Duser.country=FR', `${root}test/tools/jdk/Valider.java`], {
      input,
      encoding: 'utf8',
    });
    const lines = printed.split('\n').flatMap((line) => (line ? [JSON.parse(line) as [string, number, number, boolean, string]] : []));
    const of = (index: number): string[] =>
      lines.filter(([file]) => file.endsWith(`/${index}.xml`)).map(([, ligne, colonne, , phrase]) => `${ligne}:${colonne} ${phrase}`);
    return Object.fromEntries(names.map((name, index) => [name, of(index)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('as recorded', async () => {
  const printed = Object.entries(simulated()).map(([name, sentences]) => `${[name, ...sentences].join('\n  ')}\n`);
  await expect(printed.join('')).toMatchFileSnapshot('phrases-jdk.txt');
});

test.runIf(hasJdk)('as the JDK of this machine says them', () => expect(simulated()).toEqual(fromJdk()), 60_000);
