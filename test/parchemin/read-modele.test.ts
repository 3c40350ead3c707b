import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readModele } from '../../src/parchemin/modele/read-modele.js';
import { ParcheminError } from '../../src/parchemin/parchemin-error.js';

const folder = new URL('../../fixtures/parchemin/modeles/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

function fautesOf(input: unknown): readonly string[] {
  try {
    readModele(input);
    return [];
  } catch (error) {
    if (!(error instanceof ParcheminError)) throw error;
    expect(error.code).toBe('modele-invalide');
    return error.params.fautes as string[];
  }
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'modele-simple': [],
  'taille-en-lettres': ['Élément 2 (texte), « taille » : il faut un nombre entre 4 et 120, et non « grand ».'],
  'cle-mal-ecrite': [
    'Élément 2 (texte), « taille » : cette valeur manque, il faut un nombre entre 4 et 120.',
    "Élément 2 (texte) : « tialle » n'est pas attendu ; vouliez-vous dire « taille » ?",
  ],
  'type-au-pluriel': [
    'Élément 2 (textes), « type » : il faut « texte », « pile », « image », « signature », « qr », « trait » ou « rectangle », et non « textes » ; vouliez-vous dire « texte » ?',
  ],
  'texte-sans-francais': ['Élément 2 (texte), « texte » : le texte français (« fr ») manque.'],
  'champ-inconnu': [
    "Élément 3 (pile), paragraphe 1, « texte » : « titulaire.prénoms » n'est pas un champ ; vouliez-vous dire « titulaire.prenoms » ?",
    "Élément 3 (pile), paragraphe 1, « texte » : « capitale » n'est pas un filtre ; vouliez-vous dire « capitales » ?",
  ],
  'accolades-ouvertes': ["Élément 2 (texte), « texte » : « {{ » n'est pas refermé : « {{certification.intitule »."],
  'partie-dans-une-partie': [
    "Élément 3 (pile), paragraphe 2, « texte » : une partie facultative [[…]] en contient une autre : refermez la première avant d'ouvrir la seconde.",
    'Élément 3 (pile), paragraphe 2, « texte » : « ]] » ne ferme aucune partie facultative (pour les imprimer : \\]]).',
  ],
  'cadre-hors-de-la-page': ['Élément 1 (rectangle), « cadre » : le cadre sort de la page (297 × 210 mm, et 3 mm de fond perdu).'],
  'texte-dans-le-fond-perdu': ['Élément 2 (texte), « cadre » : le cadre sort de la page (297 × 210 mm).'],
  'police-et-couleur-inconnues': [
    "Élément 2 (texte), « couleur » : « principal » n'est pas une couleur du modèle ; vouliez-vous dire « principale » ?",
    "Élément 2 (texte), « police » : « gros » n'est pas une police ; vouliez-vous dire « gras » ?",
  ],
  'taille-min-plus-grande': ['Élément 2 (texte), « tailleMin » : 30 est plus grand que « taille » (28).'],
  'condition-inconnue': [
    "Élément 2 (texte), « si » : « parchemin.mentions » n'est pas un champ ; vouliez-vous dire « parchemin.mention » ?",
  ],
  'couleur-proto': ["Le nom « __proto__ » n'est pas permis : donnez-en un autre."],
};

test.each(Object.entries(EXPECTED))('%s', (name, expected) => expect(fautesOf(read(name))).toEqual(expected));

test('every fixture is expected', () =>
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(EXPECTED)
      .map((name) => `${name}.json`)
      .sort(),
  ));

test('a model is given back as it was', () => expect(readModele(read('modele-simple'))).toEqual(read('modele-simple')));

test('the names of the language are not fields, fonts or colours', () => {
  const modele = read('modele-simple') as { elements: Record<string, unknown>[] };
  modele.elements[1] = {
    ...modele.elements[1],
    texte: '{{constructor}}{{titulaire.nom|toString}}',
    police: 'constructor',
    couleur: 'valueOf',
  };
  expect(fautesOf(modele)).toEqual([
    "Élément 2 (texte), « couleur » : « valueOf » n'est pas une couleur du modèle ; il y a « principale ».",
    "Élément 2 (texte), « police » : « constructor » n'est pas une police ; il y a « texte », « italique », « gras ».",
    "Élément 2 (texte), « texte » : « constructor » n'est pas un champ.",
    "Élément 2 (texte), « texte » : « toString » n'est pas un filtre.",
  ]);
});

test('what is printed as it is holds no field', () => {
  const modele = read('modele-simple') as { elements: unknown[] };
  modele.elements = [
    { type: 'signature', cadre: { x: 0, y: 0, largeur: 60, hauteur: 30 }, nom: '{{titulaire.nom}}', fonction: 'Directrice' },
  ];
  expect(fautesOf(modele)).toEqual(['Élément 1 (signature), « nom » : ce texte est imprimé tel quel, sans champ {{…}}.']);
});

describe('what is no model', () => {
  test.each([
    [null, ['Il faut un bloc { … }, et non null.']],
    [undefined, ['Il faut un bloc { … }.']],
    [[], ['Il faut un bloc { … }, et non une liste.']],
    ['RNCP', ['Il faut un bloc { … }, et non « RNCP ».']],
  ])('%j', (input, expected) => expect(fautesOf(input)).toEqual(expected));

  test('a thousand faults are counted, not listed', () => {
    const fautes = fautesOf({ ...(read('modele-simple') as object), elements: Array(1000).fill(3) });
    expect([fautes.length, fautes[0], fautes.at(-1)]).toEqual([
      21,
      'Élément 1 : il faut un bloc { … }, et non 3.',
      'Et 980 autre(s) faute(s).',
    ]);
  });

  test('depth is no danger', () => {
    const elements: unknown[] = [];
    let inner = elements;
    for (let depth = 0; depth < 100_000; depth++) {
      const next: unknown[] = [];
      inner.push(next);
      inner = next;
    }
    expect(fautesOf({ ...(read('modele-simple') as object), elements })).toEqual(['Élément 1 : il faut un bloc { … }, et non une liste.']);
  });

  test('any JSON is read or refused in French', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, element) => {
        fautesOf(value);
        for (const faute of fautesOf({ ...(read('modele-simple') as object), elements: [element] })) expect(faute).toMatch(/[.?]$/);
      }),
      { numRuns: 300 },
    );
  });
});
