import { describe, expect, test } from 'vitest';
import {
  checkFlux,
  checkRows,
  OptionError,
  readFlux,
  rowsOf,
  serializeFluxSync,
  validateFlux,
  validatePassage,
  xsd,
} from '../src/index.js';
import { validFlux, validLigne, validPassage } from './tools/fixtures.js';

const passage = validPassage();
const schema = '1.1.6' as never;

const read = async (options: object) => {
  for await (const _ of readFlux('<flux/>', options)) break;
};

describe('an option that a program gives wrong is said, not taken for another', () => {
  test.each<[string, () => unknown]>([
    ['validatePassage', () => validatePassage(passage, { schema })],
    ['validateFlux', () => validateFlux(validFlux(), { schema })],
    ['serializeFluxSync', () => serializeFluxSync(validFlux(), { schema })],
    ['xsd', () => xsd(schema)],
    ['checkFlux', () => checkFlux('<flux/>', { schema })],
    ['checkRows', () => checkRows(rowsOf([validLigne()]), { schema })],
    ['readFlux', () => read({ schema })],
  ])('schema, in %s', async (_, call) => {
    const error = await Promise.resolve()
      .then(call)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OptionError);
    expect(error).toMatchObject({ code: 'schema-inconnu', message: "L'option « schema » vaut « 1.1.5 » ou « 1.1.2 » ; reçu « 1.1.6 »." });
  });

  test.each<[object, string, string]>([
    [{ action: 'creation' }, 'action-inconnue', "L'option « action » vaut « CREATION » ou « SUPPRESSION » ; reçu « creation »."],
    [
      { today: '15/07/2026' },
      'jour-invalide',
      "L'option « today » est un jour écrit AAAA-MM-JJ, par exemple « 2026-07-15 » ; reçu « 15/07/2026 ».",
    ],
    [
      { today: '2026-02-30' },
      'jour-invalide',
      "L'option « today » est un jour écrit AAAA-MM-JJ, par exemple « 2026-07-15 » ; reçu « 2026-02-30 ».",
    ],
    [
      { today: new Date(0) },
      'jour-invalide',
      "L'option « today » est un jour écrit AAAA-MM-JJ, par exemple « 2026-07-15 » ; reçu un objet Date.",
    ],
  ])('%j', (options, code, message) => {
    expect(() => validatePassage(passage, options)).toThrow(expect.objectContaining({ name: 'OptionError', code, message }));
  });

  test('a good day after a bad one is taken', () => {
    expect(() => validatePassage(passage, { today: 'hier' })).toThrow(OptionError);
    expect(validatePassage(passage, { today: '2026-09-01' }).valid).toBe(true);
  });
});
