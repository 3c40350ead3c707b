import { expect, test } from 'vitest';
import { civilityOf } from '../../src/text/names.js';

test.each([
  ['Mme Ferrandier', 'Mme', 'Ferrandier'],
  ['MME. FERRANDIER', 'MME.', 'FERRANDIER'],
  ['M. Valmont', 'M.', 'Valmont'],
  ['M.Valmont', 'M.', 'Valmont'],
  ['Mr Valmont', 'Mr', 'Valmont'],
  ['Melle Ferrandier', 'Melle', 'Ferrandier'],
  ['Monsieur de La Tour', 'Monsieur', 'de La Tour'],
  ['Dr. Müller', 'Dr.', 'Müller'],
  ['Me Ferrandier', 'Me', 'Ferrandier'],
  ['Mlle', 'Mlle', ''],
  ['FERRANDIER MME', 'MME', 'FERRANDIER'],
  ['Ferrandier (Mme)', 'Mme', 'Ferrandier'],
  ['Valmont Jean M.', 'M.', 'Valmont Jean'],
])('%s has the civility %s', (text, civility, name) => expect(civilityOf(text)).toEqual({ civility, name }));

test.each([
  'M Baye',
  "M'Bark",
  'M.-C.',
  'M.C.',
  'Maître',
  'Maître Jean',
  'Monsieur',
  'Melle',
  'Mermoz',
  'Mrévil',
  'Drouet',
  'Prévost',
  'Mc Carthy',
  'ME NGUEMA',
  'Medhi',
  'Marie Line',
  'Valmont M',
  'Mmébo',
  'D’Artagnan',
  '',
])('%j has no civility', (text) => expect(civilityOf(text)).toBeUndefined());
