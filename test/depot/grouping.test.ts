import { expect, test } from 'vitest';
import { groupByCertification } from '../../src/index.js';
import { validPassage } from '../tools/fixtures.js';

const item = (code: string, idTechnique: string, more = {}) => ({
  certification: { type: code.slice(0, 2), code, ...more },
  passage: { ...validPassage(), idTechnique },
});

test('passages in any order come out certification by certification', async () => {
  const groups = await groupByCertification([
    item('RS1', 'a'),
    item('RS2', 'b'),
    item('RS1', 'c'),
    item('RS1', 'd', { natureDeposant: 'CERTIFICATEUR' }),
  ]);
  expect(
    groups.map(({ code, natureDeposant, passageCertifications }) => [
      code,
      natureDeposant,
      passageCertifications.map(({ idTechnique }) => idTechnique),
    ]),
  ).toEqual([
    ['RS1', undefined, ['a', 'c']],
    ['RS2', undefined, ['b']],
    ['RS1', 'CERTIFICATEUR', ['d']],
  ]);
});

test('a limit is held rather than the memory filled', async () => {
  async function* endless() {
    for (let index = 0; ; index++) yield item('RS1', `${index}`);
  }
  await expect(groupByCertification(endless(), 1000)).rejects.toThrow(/Plus de 1000 passages/);
});
