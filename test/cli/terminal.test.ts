import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/terminal.js';

const terminal = { isTTY: true, columns: 40, write: () => true };

test('cuts between words, and leaves French marks with theirs', () =>
  expect(wrap('La colonne des élèves inscrits « Téléphone » est inconnue pour nous tous : corrigez !', terminal, 0).split('\n')).toEqual([
    'La colonne des élèves inscrits',
    '« Téléphone » est inconnue pour nous',
    'tous : corrigez !',
  ]));

test('a pipe gets one line', () => {
  const text = 'mot '.repeat(100);
  expect(wrap(text, { write: () => true }, 4)).toBe(text);
});
