import { expect, test } from 'vitest';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import { readAccuse } from '../../src/accuse/read-accuse.js';
import { repriseOf } from '../../src/reprise/bilan-reprise.js';
import { accuseXml, EXISTE, INTROUVABLE } from './accuses.js';

const xml = accuseXml({
  ok: ['a', '007', 'deux'],
  ko: [
    ['b', INTROUVABLE],
    ['c', EXISTE],
    ['ailleurs', INTROUVABLE],
    ['deux', INTROUVABLE],
    [null, INTROUVABLE],
  ],
});
const expected = {
  verdict: 'traite',
  aReprendre: { nombre: 2, idTechniques: ['b', 'deux'] },
  dejaEnBase: { nombre: 1, idTechniques: ['c'] },
  acceptes: { nombre: 2, idTechniques: ['a', '007'] },
  contradictoires: { nombre: 1, idTechniques: ['deux'] },
  introuvables: { nombre: 1, idTechniques: ['ailleurs'] },
  sansIdentifiant: { nombre: 1, messages: [INTROUVABLE] },
  sansReponse: { nombre: 1, idTechniques: ['7'] },
};

test('only what was refused, and is in the deposit, is to be sent again; « existe déjà en base » is counted apart', async () => {
  const depot = ['a', 'b', 'c', '007', '7', 'deux'];
  expect(await repriseOf(parseAccuse(xml), depot)).toEqual(expected);
  expect(await repriseOf(readAccuse(xml), depot)).toEqual(expected);
});

test('a rejected file is to be sent again whole', async () => {
  const accuse = parseAccuse(accuseXml({ erreur: 'cvc-elt.1' }));
  expect(await repriseOf(accuse, ['a', 'b'])).toMatchObject({
    verdict: 'rejete',
    aReprendre: { nombre: 2, idTechniques: ['a', 'b'] },
    sansReponse: { nombre: 0 },
  });
});

test('a deposit may have blanks around its identifiers, and names of all sorts; long lists are counted whole and shown in part', async () => {
  const many = Array.from({ length: 250 }, (_, index) => `id${index}`);
  const accuse = parseAccuse(
    accuseXml({ ko: [['__proto__', INTROUVABLE], ['x', INTROUVABLE], ...many.map((id) => [id, INTROUVABLE] as const)] }),
  );
  const { aReprendre, introuvables } = await repriseOf(accuse, [' x ', '__proto__', 'constructor', ...many]);
  expect([aReprendre.nombre, aReprendre.idTechniques.length, aReprendre.idTechniques.slice(0, 3), introuvables.nombre]).toEqual([
    252,
    100,
    [' x ', '__proto__', 'id0'],
    0,
  ]);
});
