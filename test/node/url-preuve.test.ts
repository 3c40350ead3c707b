import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urlPreuveOf, withUrlPreuve } from '../../src/node/url-preuve.js';

const row = { idTechnique: 'A/1 é', codeCertification: 'RNCP38575' };
const secret = 'un secret assez long';

describe('a pattern', () => {
  test('gives each passage its address, what an address does not take escaped', () => {
    expect(urlPreuveOf({ motif: 'https://p.fr/{codeCertification}/{idTechnique}' })(row)).toBe('https://p.fr/RNCP38575/A%2F1%20%C3%A9');
  });
  test('gives a token that lasts as long as the secret', () => {
    const url = urlPreuveOf({ motif: 'https://p.fr/{jeton}', secret })(row);
    expect(url).toMatch(/^https:\/\/p\.fr\/[A-Za-z0-9_-]{22}$/);
    expect(urlPreuveOf({ motif: 'https://p.fr/{jeton}', secret })(row)).toBe(url);
    expect(urlPreuveOf({ motif: 'https://p.fr/{jeton}', secret: `${secret}.` })(row)).not.toBe(url);
  });
  test('gives nothing to a row without an identifier', () => {
    expect(urlPreuveOf({ motif: 'https://p.fr/{idTechnique}' })({})).toBeUndefined();
  });
  test('two identifiers never share a token', () => {
    const of = urlPreuveOf({ motif: 'https://p.fr/{jeton}', secret });
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(of({ idTechnique: a }) === of({ idTechnique: b })).toBe(a === b);
      }),
    );
  });
  test.each([
    ['ftp://p.fr/{idTechnique}', 'il commence par https://.'],
    [
      'https://p.fr/{idTecnique}',
      "{idTecnique} n'est pas un repère, vouliez-vous dire {idTechnique} ? Repères : {idTechnique}, {codeCertification}, {jeton}.",
    ],
    ['https://p.fr/{idTechnique', 'une accolade est seule.'],
    ['https://p.fr/preuve', 'sans {idTechnique} ni {jeton}, toutes les personnes auraient la même adresse.'],
    ['https://p.fr/{jeton}', "{jeton} demande un secret d'au moins 16 caractères, le même à chaque dépôt."],
  ])('%s is refused', (motif, detail) => {
    expect(() => urlPreuveOf({ motif, secret: 'court' })).toThrow(
      expect.objectContaining({
        code: 'motif-invalide',
        message: `Le motif d'adresse « ${motif} » ne convient pas : ${detail} Exemple : https://preuves.exemple.fr/{jeton}.`,
      }),
    );
  });
});

test('a row that says its own address keeps it; what was given stays as it was', async () => {
  const events = [{ urlPreuve: 'https://a.fr/1' }, { urlPreuve: null }, {}].map((more) => ({
    type: 'row' as const,
    row: {
      shape: 'ligne' as const,
      data: { ...row, ...more },
      raw: more,
      envelope: {},
      diagnostics: [],
      origin: {},
      placeOf: () => undefined,
    },
  }));
  async function* given() {
    yield* events;
  }
  const found = [];
  for await (const event of withUrlPreuve(given(), urlPreuveOf({ motif: 'https://p.fr/{codeCertification}-{idTechnique}' })))
    if (event.type === 'row') found.push(event.row);
  expect(found.map(({ data }) => data.urlPreuve)).toEqual([
    'https://a.fr/1',
    'https://p.fr/RNCP38575-A%2F1%20%C3%A9',
    'https://p.fr/RNCP38575-A%2F1%20%C3%A9',
  ]);
  expect(found.map(({ raw }) => raw)).toEqual(events.map(({ row: { raw } }) => raw));
});
