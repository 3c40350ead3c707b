import { describe, expect, test } from 'vitest';
import { MatriceError } from '../../../src/matrice/matrice-error.js';
import { type MatriceOptions, settingsOf } from '../../../src/matrice/template/options.js';

const refusal = (options: object): unknown => {
  try {
    return settingsOf(options as MatriceOptions);
  } catch (error) {
    return error instanceof MatriceError ? [error.code, error.message] : error;
  }
};

describe('an option that will not do', () => {
  test.each<[object, string, string]>([
    [{ ligne: 3 }, 'option-inconnue', "L'option « ligne » n'existe pas."],
    [{ schema: '1.1.4' }, 'option-invalide', "L'option « schema » : « 1.1.4 » ne convient pas, il faut « 1.1.5 » ou « 1.1.2 »."],
    [{ lignes: -1 }, 'option-invalide', "L'option « lignes » : -1 ne convient pas, il faut un nombre entier de 0 à 1000000."],
    [{ lignes: 1.5 }, 'option-invalide', "L'option « lignes » : 1.5 ne convient pas, il faut un nombre entier de 0 à 1000000."],
    [{ lignes: 1_000_001 }, 'option-invalide', "L'option « lignes » : 1000001 ne convient pas, il faut un nombre entier de 0 à 1000000."],
    [{ colonnes: 'rien' }, 'option-invalide', "L'option « colonnes » : « rien » ne convient pas, il faut « toutes » ou « obligatoires »."],
    [
      { identifications: [] },
      'option-invalide',
      "L'option « identifications » : une liste ne convient pas, il faut une liste parmi « dossierFormation » ou « titulaire » ou « identifiantNational ».",
    ],
    [{ contact: 'oui' }, 'option-invalide', "L'option « contact » : « oui » ne convient pas, il faut true ou false."],
    [{ constantes: [] }, 'option-invalide', "L'option « constantes » : une liste ne convient pas, il faut un objet { clé: valeur }."],
    [{ passages: 3 }, 'option-invalide', "L'option « passages » : 3 ne convient pas, il faut une suite de lignes."],
    [
      { schema: '1.1.2', identifications: ['identifiantNational'] },
      'identification-hors-schema',
      "La voie d'identification « Identifiant national » n'existe pas dans le schéma 1.1.2.",
    ],
  ])('%j', (options, code, message) => {
    expect(refusal(options)).toEqual([code, message]);
  });
});

describe('certifications', () => {
  test.each<[object[], string, string]>([
    [[{ type: 'RNCP' }], 'certification-invalide', "L'option « certifications », certification n° 1 : son code manque."],
    [
      [{ code: 'RNCP38575' }, { code: '' }],
      'certification-invalide',
      "L'option « certifications », certification n° 2 : « Code de la certification » est vide : écrivez une valeur, ou retirez cette donnée si elle est facultative.",
    ],
    [
      [{ code: 'RNCP38575', titre: 'A' }],
      'certification-invalide',
      "L'option « certifications », certification n° 1 : « titre » n'y est pas attendu.",
    ],
    [
      [{ code: 'RNCP38575' }, { code: 'RNCP38575' }],
      'certification-en-double',
      "L'option « certifications » donne deux fois la certification « RNCP38575 ».",
    ],
  ])('%j', (certifications, code, message) => {
    expect(refusal({ certifications })).toEqual([code, message]);
  });

  test('one alone is a constant; of several, what they agree on', () => {
    const constants = (certifications: MatriceOptions['certifications'] & object) => [...settingsOf({ certifications }).constants];
    expect(constants([{ type: 'RNCP', code: 'RNCP38575' }])).toEqual([
      ['typeCertification', 'RNCP'],
      ['codeCertification', 'RNCP38575'],
    ]);
    expect(
      constants([
        { type: 'RS', code: 'RS5515' },
        { type: 'RS', code: 'RS6289' },
      ]),
    ).toEqual([['typeCertification', 'RS']]);
    expect(constants([{ type: 'RS', code: 'RS5515' }, { code: 'RNCP38575' }])).toEqual([]);
  });
});

describe('constants', () => {
  test.each<[object, string, string]>([
    [
      { constantes: { nomDeNaissance: 'A' } },
      'constante-inconnue',
      "L'option « constantes » : « nomDeNaissance » n'est pas une donnée que le classeur peut contenir.",
    ],
    [
      { constantes: { idTechnique: '1' } },
      'constante-impossible',
      "L'option « constantes » : « Identifiant technique du passage » est propre à chaque passage, ce ne peut pas être une constante.",
    ],
    [
      { constantes: { idDossier: '1' } },
      'donnee-sans-colonne',
      "« Identifiant du dossier CPF » (idDossier) n'a pas de colonne dans ce classeur : changez les options « colonnes », « identifications », « contact » ou « schema ».",
    ],
    [
      { constantes: { sexe: 'X' } },
      'constante-invalide',
      "L'option « constantes » : « Sexe » : « X » n'est pas une valeur admise. Valeurs admises : M, F.",
    ],
    [
      { constantes: { urlPreuve: null } },
      'constante-vide',
      "L'option « constantes » : « Lien vers la preuve numérique » est vide, il n'y a rien à préremplir.",
    ],
    [
      { constantes: { anneeNaissance: true } },
      'valeur-inattendue',
      '« Année de naissance » : il faut un nombre entier, et non un booléen.',
    ],
    [
      { constantes: { codeCertification: 'RS1' }, certifications: [{ code: 'RS5515' }] },
      'constante-contradictoire',
      "L'option « constantes » : « Code de la certification » vaut « RS1 », que l'option « certifications » n'admet pas (RS5515).",
    ],
  ])('%j', (options, code, message) => {
    expect(refusal(options)).toEqual([code, message]);
  });

  test('bring their column with them', () => {
    const { columns } = settingsOf({ colonnes: 'obligatoires', constantes: { natureDeposant: 'CERTIFICATEUR' } });
    expect(columns.map(({ name }) => name)).toContain('natureDeposant');
  });
});
