import { expect, test } from 'vitest';
import { type Expected, validationsXml } from '../../../src/xlsx/write/validations.js';

const range = { from: { column: 1, line: 5 }, to: { column: 1, line: 9 } };

test.each<[Expected, string, string]>([
  [{ type: 'list', list: 'liste.sexe' }, 'type="list" errorStyle="warning"', '<formula1>liste.sexe</formula1>'],
  [{ type: 'whole', from: 1, to: 12 }, 'type="whole" errorStyle="warning"', '<formula1>1</formula1><formula2>12</formula2>'],
  [{ type: 'date', from: 1, to: 73_050 }, 'type="date" errorStyle="warning"', '<formula1>1</formula1><formula2>73050</formula2>'],
  [{ type: 'textLength', exactly: 5 }, 'type="textLength" errorStyle="warning" operator="equal"', '<formula1>5</formula1>'],
  [{ type: 'textLength', atMost: 60 }, 'type="textLength" errorStyle="warning" operator="lessThanOrEqual"', '<formula1>60</formula1>'],
])('%j', (expected, attributes, formulas) => {
  expect(validationsXml([{ ...expected, range, title: 'Saisie', message: '« A & B »\nUne date.' }])).toBe(
    `<dataValidations count="1"><dataValidation ${attributes} allowBlank="1" showErrorMessage="1" errorTitle="Saisie" error="« A &amp; B »&#10;Une date." sqref="B5:B9">${formulas}</dataValidation></dataValidations>`,
  );
});

test('none', () => {
  expect(validationsXml([])).toBe('');
});
