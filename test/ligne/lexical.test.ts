import { describe, expect, test } from 'vitest';
import { fieldOfKey, readCell, readLigne } from '../../src/ligne/lexical.js';
import { readResultats, writeResultats } from '../../src/ligne/resultats.js';

function read(name: string, text: string) {
  const field = fieldOfKey(name);
  if (!field) throw new Error(name);
  const { value, faults } = readCell(name, field, text);
  return { value, codes: faults.map(({ code }) => code) };
}
const value = (name: string, text: string) => read(name, text).value;

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1/7/2026', '2026-07-01'],
  ['31-12-2026', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['2026-12-31', '2026-12-31'],
  ['31/12/2026 00:00', '2026-12-31'],
  ['2026-12-31T00:00:00', '2026-12-31'],
  ['2026-12-31T00:00:00.000Z', '2026-12-31'],
  ['2026-12-31T00:00:00+01:00', '2026-12-31'],
  ['29/02/2024', '2024-02-29'],
])('date %s', (text, expected) => expect(read('dateInscription', text)).toEqual({ value: expected, codes: [] }));

test.each([
  ['31/12/26', 'annee-sur-deux-chiffres'],
  ['31/09/2026', 'jour-inexistant'],
  ['29/02/2023', 'jour-inexistant'],
  ['12/31/2026', 'jour-inexistant'],
  ['46022', 'date-en-numero'],
])('date %s stays as it is, with the reason', (text, code) =>
  expect(read('dateInscription', text)).toEqual({ value: text, codes: [code] }),
);

test.each(['mars 2026', '12345', '99999', '31/12/2026 14:30', '2026'])('date %s stays text, for the validation', (text) =>
  expect(read('dateInscription', text)).toEqual({ value: text, codes: [] }),
);

test('booleans, whatever the case', () => {
  for (const text of ['oui', 'OUI', 'Vrai', 'true', '1', 'x', 'O', ' X ']) expect(value('donneeCertifiee', text)).toBe(true);
  for (const text of ['non', 'Faux', 'FALSE', '0', 'n']) expect(value('donneeCertifiee', text)).toBe(false);
  expect(value('donneeCertifiee', 'peut-être')).toBe('peut-être');
});

test('integers, zeros allowed before them', () => {
  expect(value('moisNaissance', '02')).toBe(2);
  expect(value('anneeNaissance', '1999')).toBe(1999);
  for (const text of ['1999,0', '1e3', 'deux', '1 999']) expect(value('anneeNaissance', text)).toBe(text);
});

test('codes by value or by label', () => {
  for (const text of ['MENTION_BIEN', 'mention bien', 'Mention Bien', 'mention_bien'])
    expect(value('mentionValidee', text)).toBe('MENTION_BIEN');
  expect(value('obtentionCertification', 'Par admission')).toBe('PAR_ADMISSION');
  expect(value('niveauLangueEuropeen', 'b2 – utilisateur indépendant, avancé')).toBe('B2');
  expect(value('sexe', 'Féminin')).toBe('F');
  expect(value('modalitePassageExamen', 'A distance')).toBe('A_DISTANCE');
  expect(value('mentionValidee', 'bof')).toBe('bof');
});

test.each([
  ['sexe', 'H', 'M'],
  ['sexe', 'homme', 'M'],
  ['sexe', 'Mr', 'M'],
  ['sexe', 'M.', 'M'],
  ['sexe', 'male', 'M'],
  ['sexe', 'Femme', 'F'],
  ['sexe', 'female', 'F'],
  ['sexe', 'Mme', 'F'],
  ['modalitePassageExamen', 'présentiel', 'EN_PRESENTIEL'],
  ['initiativeInscription', 'Organisme de formation', 'OF'],
  ['initiativeInscription', 'France Travail', 'POLE_EMPLOI'],
  ['modaliteAcces', 'equivalence diplome etranger', 'EQUIVALENCE_DIPLOME_ETRANGER'],
  ['mentionValidee', 'Très bien', 'MENTION_TRES_BIEN'],
  ['typeCertification', 'Répertoire spécifique', 'RS'],
  ['typeCertification', 'rncp', 'RNCP'],
  ['typeCertification', 'HABILITATION', 'Habilitation'],
  ['typeCertification', "diplome d'établissement", "Diplôme d'Etablissement"],
  ['typeCertification', 'Titre maison', 'Titre maison'],
])('%s: %s is %s, as people write it', (name, text, expected) => expect(read(name, text)).toEqual({ value: expected, codes: [] }));

test.each([
  ['obtentionCertification', 'ADMISSION', 'PAR_ADMISSION'],
  ['obtentionCertification', 'Scoring', 'PAR_SCORING'],
  ['modaliteAcces', 'EQUIVALENCE_(DIPLOME_ETRANGER)', 'EQUIVALENCE_DIPLOME_ETRANGER'],
  ['initiativeInscription', 'FRANCE_TRAVAIL', 'POLE_EMPLOI'],
  ['typeCertification', 'UNIVERSITAIRE', 'Diplôme Universitaire'],
  ['typeCertification', 'ETABLISSEMENT', "Diplôme d'Etablissement"],
])('%s: %s was written for %s, and is said', (name, text, expected) =>
  expect(read(name, text)).toEqual({ value: expected, codes: ['valeur-ancienne'] }),
);

test('a value of before names that of today', () =>
  expect(readLigne({ obtentionCertification: 'ADMISSION' }).diagnostics[0]).toMatchObject({
    severity: 'warning',
    message:
      "« Obtention par admission ou scoring » : « ADMISSION » n'est pas une valeur de la norme d'aujourd'hui ; elle est lue comme « PAR_ADMISSION ».",
  }));

test('names of what every object has are no values', () => {
  for (const text of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(read('obtentionCertification', text)).toEqual({ value: text, codes: [] });
});

describe('nil', () => {
  test('is the unknown where the norm knows it', () => {
    for (const text of ['nil', 'NIL', ' Nil ']) expect(value('nomUsage', text)).toBeNull();
  });
  test('is a text elsewhere, and other residues are texts everywhere', () => {
    expect(value('nomNaissance', 'nil')).toBe('nil');
    expect(value('nomUsage', 'NULL')).toBe('NULL');
  });
});

test('an empty cell is an absent datum', () => {
  for (const text of ['', '  ', '\u00A0\t']) expect(read('scoring', text)).toEqual({ value: undefined, codes: [] });
});

test('blanks and decomposed accents are mended, and said', () => {
  expect(read('nomNaissance', ' Zoé\u00A0')).toEqual({ value: 'Zoé', codes: ['blancs-retires'] });
  expect(read('nomNaissance', 'Zoe\u0301')).toEqual({ value: 'Zoé', codes: ['texte-recompose'] });
  expect(read('nomNaissance', "Jean  d'Arc")).toEqual({ value: "Jean  d'Arc", codes: [] });
});

test('lost zeros are not guessed', () => expect(value('codeInsee', '1053')).toBe('1053'));

describe('DigComp results in one cell', () => {
  const expected = [
    { niveau: 5, domaineCompetenceId: '3', competenceId: '4' },
    { niveau: 6, domaineCompetenceId: '1', competenceId: '1' },
  ];
  test.each(['3.4:5 1.1:6', '3.4 : 5 ; 1.1 : 6', '3.4:5,1.1:6', '3.4:5\n1.1:6', ' 3.4:5|1.1:6 '])('%j', (text) =>
    expect(readResultats(text)).toEqual(expected),
  );
  test.each(['', 'x', '3.4', '3.4:', '34:5', '3.4:5 1.1', '3.4:123'])('%j is refused whole', (text) =>
    expect(readResultats(text)).toBeUndefined(),
  );
  test('written as it is read', () => expect(readResultats(writeResultats(expected))).toEqual(expected));
  test('an unreadable cell is said', () => expect(read('resultats', '3/4')).toEqual({ value: '3/4', codes: ['resultats-illisibles'] }));
});

test('a row of texts', () => {
  const { ligne, diagnostics } = readLigne({ idTechnique: ' 1', donneeCertifiee: 'oui', moisNaissance: 2, inconnue: 'x', urlPreuve: '' });
  expect(ligne).toEqual({ idTechnique: '1', donneeCertifiee: true, moisNaissance: 2, inconnue: 'x' });
  expect(diagnostics).toMatchObject([{ code: 'blancs-retires', severity: 'warning', source: 'fichier', path: 'idTechnique' }]);
});
