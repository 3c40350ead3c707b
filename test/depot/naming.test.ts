import { expect, test } from 'vitest';
import { depotFileName } from '../../src/depot/naming.js';

const name = { idClient: '12ABC345', horodatage: '2026-07-15T17:30:00+02:00', action: 'CREATION', rank: 1 } as const;

test('the name of a file says who, when and which', () => {
  expect(depotFileName(name)).toBe('accrochage_12ABC345_20260715-173000_001.xml');
  expect(depotFileName({ ...name, action: 'SUPPRESSION', rank: 1234 })).toBe('accrochage-suppression_12ABC345_20260715-173000_1234.xml');
});

test.each(['é/à:*?', '../../etc', 'a b\\c', '日本'])('and holds nothing but plain ASCII: %s', (idClient) =>
  expect(depotFileName({ ...name, idClient })).toMatch(/^[A-Za-z0-9_-]+\.xml$/),
);
