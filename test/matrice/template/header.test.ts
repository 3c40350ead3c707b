import { describe, expect, test } from 'vitest';
import { columnsNamed } from '../../../src/matrice/headings/columns.js';
import { looksLikeHeadings } from '../../../src/matrice/headings/headings.js';
import { bandsOf, mergesOf, noteText, referenceOf } from '../../../src/matrice/template/header.js';
import { templateColumns } from '../../../src/matrice/template/template-columns.js';
import { OBLIGATION } from '../../../src/matrice/template/wording.js';

const columns = templateColumns({
  schema: '1.1.5',
  onlyDue: false,
  identifications: ['titulaire', 'dossierFormation', 'identifiantNational'],
  contact: true,
  kept: new Set(),
});
const column = (name: string) => columns.find((each) => each.name === name) ?? columns[0];

test('the label and the reference of a column name it, and no other', () => {
  for (const { name, label } of columns) {
    const found = columns.find((each) => each.name === name);
    expect(columnsNamed(label).map((each) => each.name)).toContain(name);
    expect(found && columnsNamed(referenceOf(found)).map((each) => each.name)).toEqual([name]);
  }
});

describe('the lines above the labels are not taken for headings', () => {
  test.each([
    ['blocks', columns.map(({ band }) => band)],
    ['obligations', columns.map(({ obligation }) => OBLIGATION[obligation])],
    ['prefilled', columns.map(({ obligation }) => `${OBLIGATION[obligation]} (prérempli)`)],
  ])('%s', (_, cells) => {
    expect(looksLikeHeadings(cells, {})).toBe(false);
  });
});

test('one title a block, merged over its columns', () => {
  const bands = bandsOf(columns);
  expect(bands.map(({ title }) => title)).toEqual([
    '5 · Passage de certification',
    '8 · Titulaire',
    '9 · Dossier de formation',
    '10 · Identifiant national',
    '4 · Certification',
    '5 · Passage de certification (suite)',
    "7 · Modalités d'inscription",
    '6 · Niveau numérique européen',
    'Contact (non transmis à la CDC)',
  ]);
  expect(bands.at(-1)?.range.to).toEqual({ column: columns.length - 1, line: 1 });
  // The identifier and the NIR stand alone under their title.
  expect(mergesOf(columns)).toHaveLength(bands.length - 2);
});

describe('the note of a heading', () => {
  test('says definition, form, example, obligation and element', () => {
    expect(noteText(column('dateFinValidite') as never)).toBe(
      [
        "Fin de la validité de la certification de la personne ; nil si elle n'a pas de fin.",
        'Format : Date jour/mois/année, de 1900 à 2099.',
        'Exemple : 30/06/2031',
        'Obligatoire ; laissez la cellule vide (ou écrivez nil) si la donnée est inconnue ou sans objet.',
        'Dictionnaire de la CDC : 5.11 dateFinValidite',
      ].join('\n'),
    );
  });

  test('speaks of what a cell holds, not of what the XML does', () => {
    expect(noteText(column('niveauLangueEuropeen') as never)).toBe(
      [
        "Niveau du Cadre européen commun de référence pour les langues ; INSUFFISANT si le score minimal n'est pas atteint.",
        'Format : Une valeur de la liste : son libellé, ou le code de la norme.',
        'Exemple : B2 – utilisateur indépendant, avancé',
        'Sous condition. À remplir si et seulement si la présence du niveau de langue européen (5.12) vaut « oui ».',
        'Dictionnaire de la CDC : 5.13 niveauLangueEuropeen',
      ].join('\n'),
    );
  });

  test('says what is not sent', () => {
    expect(noteText(column('courriel') as never)).toContain('\nNon transmis à la CDC.');
  });

  test('never holds an example of NIR', () => {
    expect(noteText(column('nir') as never)).not.toContain('Exemple');
  });
});
