import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certification, flux, type TextField, walk } from '../../src/dictionary/index.js';
import type { Rule, SubjectRule } from '../../src/rule.js';
import { rules } from '../../src/rules/index.js';
import { isOrdinary, ORDINARY_CHARACTER } from '../../src/text/ordinary.js';

const spared = (rules as readonly Rule[]).filter(
  (rule): rule is SubjectRule<'texte', object> => rule.scope === 'texte' && rule.unusualOnly === true,
);
const fields = [...walk('flux', flux)].flatMap(({ name, field }) => (field.kind === 'text' ? [{ name, field: field as TextField }] : []));
const texts = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.stringMatching(new RegExp(`^${ORDINARY_CHARACTER}{1,12}$`)) },
      fc.constantFrom('x', 'Zoé', 'Élodie', '&', '_x000D_', 'u00e9'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));

test.each([
  'Zoé',
  'Le Bihan',
  "N'Diaye",
  '2026-0001',
  'https://certificateur.example/p/1',
  '12.4',
  'Vente & accueil',
  'Saint-Denis',
  "L'Haÿ",
])('« %s » is ordinary', (text) => expect(isOrdinary(text)).toBe(true));
test.each([
  '',
  ' Zoé',
  'Zoé ',
  'Le  Bihan',
  'Zo\u00E9\u0301',
  'ZoÃ©',
  'Le\u00A0Bihan',
  '%C3%A9',
  '&amp;',
  'Ж',
  '😀',
  'a\tb',
  'Nguy\u1EC5n',
  'Jos?',
])('« %s » is not', (text) => expect(isOrdinary(text)).toBe(false));

describe.each(spared)('$code', (rule) => {
  test('has nothing to say of ordinary texts, hence need not be asked', () => {
    const context = { action: 'CREATION', schema: '1.1.5', today: '2026-09-01' } as const;
    fc.assert(
      fc.property(texts, fc.constantFrom(...fields), (text, { name, field }) => {
        fc.pre(isOrdinary(text));
        expect(rule.check({ text, name, field, parent: certification }, context)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
