import { describe, expect, test } from 'vitest';
import { COLUMNS } from '../../../src/matrice/headings/columns.js';
import { MatriceError } from '../../../src/matrice/matrice-error.js';
import { contentOf } from '../../../src/matrice/template/cell-content.js';

const column = (name: string) => {
  const found = COLUMNS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const content = (name: string, value: unknown) => contentOf(value, column(name), '2026-0001');
const error = (name: string, value: unknown): unknown => {
  try {
    return content(name, value);
  } catch (thrown) {
    return thrown instanceof MatriceError ? [thrown.code, thrown.message] : thrown;
  }
};
const text = (value: string) => ({ kind: 'text', text: value });

describe('what a cell holds', () => {
  test.each([
    ['nomNaissance', 'Ferrandier', text('Ferrandier')],
    ['nomNaissance', '=1+1', text('=1+1')],
    ['codePostal', '01000', text('01000')],
    ['sexe', 'F', text('Féminin')],
    ['sexe', 'X', text('X')],
    ['typeCertification', 'RS', text('RS')],
    ['donneeCertifiee', true, text('oui')],
    ['donneeCertifiee', false, text('non')],
    ['donneeCertifiee', 'peut-être', text('peut-être')],
    ['anneeNaissance', 1999, { kind: 'number', value: 1999 }],
    ['anneeNaissance', 1.5, text('1.5')],
    ['anneeNaissance', '1999', text('1999')],
    ['dateDebutValidite', '2026-07-01', { kind: 'date', iso: '2026-07-01', day: 46_204 }],
    ['dateDebutValidite', '1900-02-28', text('28/02/1900')],
    ['dateDebutValidite', '2026-02-30', text('2026-02-30')],
    ['nomUsage', null, text('nil')],
    ['dateDebutValidite', null, text('nil')],
    ['resultats', [{ niveau: 5, domaineCompetenceId: '3', competenceId: '4' }], text('3.4:5')],
  ])('%s: %j', (name, value, expected) => {
    expect(content(name, value)).toEqual(expected);
  });

  test.each([
    ['nomNaissance', undefined],
    ['nomNaissance', ''],
    ['prenom2', null],
  ])('nothing for %s: %j', (name, value) => {
    expect(content(name, value)).toBeUndefined();
  });
});

describe('what could not be read back as it was', () => {
  test.each([
    ['nomNaissance', 12, 'valeur-inattendue', '« Nom de naissance » : il faut un texte, et non un nombre.'],
    ['anneeNaissance', true, 'valeur-inattendue', '« Année de naissance » : il faut un nombre entier, et non un booléen.'],
    ['donneeCertifiee', 1, 'valeur-inattendue', '« Donnée certifiée » : il faut true ou false, et non un nombre.'],
    [
      'nomUsage',
      ' NIL ',
      'texte-lu-comme-inconnu',
      "« Nom d'usage ou marital » : le texte « nil » serait relu comme une donnée inconnue. Donnez null si elle l'est.",
    ],
    [
      'verbatim',
      'x'.repeat(32_768),
      'texte-trop-long-pour-une-cellule',
      "« Verbatim » compte 32768 caractères ; une cellule de tableur n'en contient que 32767.",
    ],
  ])('%s: %j', (name, value, code, sentence) => {
    expect(error(name, value)).toEqual([code, `Passage 2026-0001 : ${sentence}`]);
  });

  test.each([
    [[]],
    [[{ niveau: 5, domaineCompetenceId: '3' }]],
    [[{ niveau: 5, domaineCompetenceId: '3', competenceId: '4', note: 'a' }]],
    [[null]],
  ])('results %j', (value) => {
    expect(error('resultats', value)).toEqual([
      'resultats-incomplets',
      'Passage 2026-0001 : « Résultats par compétence » : une cellule ne contient que des résultats entiers (domaine, compétence et niveau, comme 3.4:5), un au moins.',
    ]);
  });

  test('a text as long as a cell can hold', () => {
    expect(content('verbatim', 'x'.repeat(32_767))).toEqual(text('x'.repeat(32_767)));
  });
});
