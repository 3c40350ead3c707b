import { expect, test } from 'vitest';
import { type NomPolice, POLICES, printLicence, printPolice } from '../tools/print-polices.js';

test.each(Object.keys(POLICES) as NomPolice[])('src/parchemin/polices/%s.ts is what the printer prints', async (nom) =>
  expect(await printPolice(nom)).toMatchFileSnapshot(`../../src/parchemin/polices/${nom}.ts`),
);

test('the licence of the font goes with it', () => expect(printLicence()).toMatchFileSnapshot('../../src/parchemin/polices/OFL.txt'));
