import { describe, expect, test } from 'vitest';
import { countKnown, type HeadingOptions, looksLikeHeadings, readHeadings } from '../../../src/matrice/headings/headings.js';

/** What the columns feed, and what is said of them. */
function read(cells: readonly string[], options?: HeadingOptions) {
  const { columns, diagnostics, width } = readHeadings(cells, 3, options);
  return {
    feeds: columns.map((target) => target?.columns.map(({ name }) => name).join('+')),
    said: diagnostics.map(({ code, severity, position }) => [
      code,
      severity,
      position && 'column' in position ? position.column : undefined,
    ]),
    width,
  };
}

test('a heading that means nothing, two things or the same thing twice is an error', () =>
  expect(read(['idTechnique', 'prenom', 'idClient', '5.1', '', 'Groupe', 'Motifs du refus', ''], { ignoredColumns: ['groupe'] })).toEqual({
    feeds: ['idTechnique', undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    said: [
      ['colonne-inconnue', 'error', 2],
      ['colonne-ambigue', 'error', 3],
      ['colonne-en-double', 'error', 4],
    ],
    width: 7,
  }));

test('the place is that of the file', () =>
  expect(readHeadings(['idTechnique', 'prenom'], 3).diagnostics[0]?.position).toEqual({ line: 3, column: 2 }));

test('an unknown column is a warning when asked, and is said once', () =>
  expect(read(['idTechnique', 'Groupe', 'Cursus'], { unknownColumns: 'warning' }).said).toEqual([
    ['colonne-inconnue', 'warning', 2],
    ['colonne-inconnue', 'warning', 3],
  ]));

test('the name that was meant is proposed', () =>
  expect(readHeadings(['nomNaisance'], 1).diagnostics[0]?.message).toBe(
    "La colonne « nomNaisance » n'est pas connue : vouliez-vous dire « nomNaissance » ?",
  ));

describe('a date of birth in one column', () => {
  test.each(['Date de naissance', 'dateNaissance', 'dateOfBirth', 'NÉ(E) LE', 'Née le'])('%s', (heading) =>
    expect(read([heading])).toEqual({ feeds: ['anneeNaissance+moisNaissance+jourNaissance'], said: [], width: 1 }),
  );

  const [target] = readHeadings(['Date de naissance'], 1).columns;
  const split = (text: string) => {
    const found = target?.split?.(text, [text]) ?? [];
    return 'code' in found ? found.code : found;
  };
  test.each([
    ['31/12/1999', ['1999', '12', '31']],
    ['1/2/1999', ['1999', '02', '01']],
    ['1999-12-31', ['1999', '12', '31']],
    ['1999-12-31T00:00:00+01:00', ['1999', '12', '31']],
    [' 31/12/1999\u00A0', [' 1999\u00A0', '12', '31']],
    ['', ['', '', '']],
    ['Nil', ['Nil', 'Nil', 'Nil']],
    ['31/12/99', 'annee-sur-deux-chiffres'],
    ['31/11/1999', 'jour-inexistant'],
    ['29/02/2023', 'jour-inexistant'],
    ['00/00/1999', 'jour-inexistant'],
    ['36525', 'date-en-numero'],
    ['1999', 'date-de-naissance-illisible'],
    ['12-31', 'date-de-naissance-illisible'],
    ['Brest-le-1', 'date-de-naissance-illisible'],
    ['1999-12-30T23:00:00Z', 'date-de-naissance-illisible'],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));

  test('and in three as well, it is given twice', () =>
    expect(read(['Date de naissance', 'moisNaissance']).said).toEqual([['colonne-en-double', 'error', 2]]));
});

describe('contact', () => {
  test('columns are known', () => expect(read(['E-mail', 'Tél.'])).toEqual({ feeds: ['courriel', 'telephone'], said: [], width: 2 }));
  test('given twice, the second is left out with a warning', () =>
    expect(read(['Téléphone', 'Portable'])).toEqual({
      feeds: ['telephone', undefined],
      said: [['colonne-en-double', 'warning', 2]],
      width: 2,
    }));
});

describe('the mapping of the caller', () => {
  const mapping = { Élève: 'nomNaissance', Né: 'Date de naissance', Réf: '5.1', Groupe: null, Sexe: null, Matricule: 'emetteur.idClient' };
  test('names the columns, whatever the case and the accents, and wins', () =>
    expect(read(['ELEVE', 'né', 'ref', 'groupe', 'sexe', 'Matricule'], { mapping, vocabulaire: 'wedof' })).toEqual({
      feeds: ['nomNaissance', 'anneeNaissance+moisNaissance+jourNaissance', 'idTechnique', undefined, undefined, 'emetteur.idClient'],
      said: [],
      width: 6,
    }));
  test('wins over the ignored columns', () =>
    expect(read(['A'], { ignoredColumns: ['a'], mapping: { A: 'sexe' } }).feeds).toEqual(['sexe']));
  test('that names nothing, or two things, is said', () =>
    expect(read(['A', 'B', 'C'], { mapping: { A: 'nomDeNaissanc', B: 'idClient', C: 'sexe' } }).said).toEqual([
      ['correspondance-inconnue', 'error', 1],
      ['colonne-ambigue', 'error', 2],
    ]));
  test('tells headings apart by signs that fold to nothing', () =>
    expect(read(['№', '?'], { mapping: { '№': 'idTechnique' } })).toEqual({
      feeds: ['idTechnique', undefined],
      said: [['colonne-inconnue', 'error', 2]],
      width: 2,
    }));
});

describe('a line of headings', () => {
  test.each<[readonly string[], HeadingOptions | undefined, boolean]>([
    [['2026-0001', 'Ferrandier', 'M'], undefined, false],
    [['', ''], undefined, false],
    [['idTechnique', 'nomNaissance'], undefined, true],
    [['1', '5.1', 'a', '5.2', '8.1', 'b', 'c'], undefined, false],
    [['attendee.birthName', 'attendee.firstName', 'x', 'y', 'z', 't', 'u', 'issueDate'], undefined, true],
    [['attendee.birthName', 'attendee.firstName'], { vocabulaire: 'cdc' }, false],
    [['Élève', 'Réf', 'Groupe'], { mapping: { élève: 'nomNaissance', réf: 'idTechnique' } }, true],
    [['Élève', 'Réf', 'Groupe'], undefined, false],
    // The letterhead of a school.
    [['Téléphone', '02 00 00 00 00'], undefined, false],
    [['idTechnique', 'Courriel', 'Téléphone', 'Portable'], undefined, true],
  ])('%j %j', (cells, options, expected) => expect(looksLikeHeadings(cells, options)).toBe(expected));

  test('counts what it knows', () => {
    expect(countKnown(['idTechnique', 'x', '8.1', 'E-mail'])).toBe(3);
    expect(countKnown(['Élève', 'birthName'], { mapping: { Élève: 'nomNaissance' } })).toBe(2);
    expect(countKnown(['birthName'], { vocabulaire: 'cdc' })).toBe(0);
  });
});
