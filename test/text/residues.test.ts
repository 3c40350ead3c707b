import { expect, test } from 'vitest';
import type { Nature } from '../../src/dictionary/index.js';
import { isResidue } from '../../src/text/residues.js';

const EVERYWHERE = [
  'nil',
  'NULL',
  'undefined',
  'NaN',
  'n/a',
  '#N/A',
  '#VALEUR!',
  '#DIV/0!',
  '#PROPAGATION!',
  '#NAME?',
  '####',
  'Err:502',
  'Néant',
  'INCONNU',
];
const NATURES: readonly Nature[] = ['nom', 'prenom', 'lieu', 'identifiant', 'code', 'libre'];

test.each([...EVERYWHERE, 'non renseigné', '-', '--', '—', '?', '...', 'xxx', '1,23E+12', '1.5e-7', '[object Object]', '(null)'])(
  '%s is a residue anywhere',
  (text) => expect(NATURES.filter((nature) => !isResidue(text, nature))).toEqual([]),
);

test.each<[string, readonly Nature[]]>([
  ['x', ['nom', 'prenom', 'lieu']],
  ['False', ['nom', 'prenom', 'lieu']],
  ['NA', ['lieu', 'code']],
  ['Nil', ['lieu', 'identifiant', 'code', 'libre']],
  ['Null', ['prenom', 'lieu', 'identifiant', 'code', 'libre']],
  ['None', ['nom', 'prenom', 'identifiant', 'code', 'libre']],
  ['Aucun', ['nom', 'prenom', 'identifiant', 'code', 'libre']],
])('%s is a residue in some texts only', (text, natures) => expect(NATURES.filter((nature) => isResidue(text, nature))).toEqual(natures));

test.each([
  '',
  'O',
  'Y',
  'Nilsson',
  'Nulle',
  'Néant à signaler',
  'C#',
  '-3',
  '2E10',
  '12.4',
  '75009',
  '2026-0001',
  'Xavier',
  "l'inconnu",
  '#1',
  'A*',
  '***',
])('%j is no residue', (text) => expect(NATURES.filter((nature) => isResidue(text, nature))).toEqual([]));
