import { describe, expect, test } from 'vitest';
import { CERTIFICATION_KEYS, PASSAGE_CELLS } from '../../../src/ligne/ligne-fields.js';
import { CONTACT_COLUMNS } from '../../../src/matrice/headings/columns.js';
import { templateColumns, type Wanted } from '../../../src/matrice/template/template-columns.js';

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  schema: '1.1.5',
  onlyDue: false,
  identifications: ['titulaire'],
  contact: false,
  kept: new Set(),
  ...more,
});
const names = (more?: Partial<Wanted>): string[] => templateColumns(wanted(more)).map(({ name }) => name);
const all = ['dossierFormation', 'titulaire', 'identifiantNational'] as const;

describe('the columns', () => {
  test('with every way of identification, all that a row may hold, once', () => {
    const expected = [...Object.keys(CERTIFICATION_KEYS), ...PASSAGE_CELLS.keys()];
    expect(names({ identifications: all }).sort()).toEqual(expected.sort());
  });

  test('what names the passage, then the person, then the certification, and last what nobody has to fill in', () => {
    const found = names({ contact: true });
    expect(found.slice(0, 4)).toEqual(['idTechnique', 'nomNaissance', 'nomUsage', 'prenom1']);
    expect(found.indexOf('typeCertification')).toBe(found.indexOf('commentairesMEN') + 1);
    expect(found.slice(-4)).toEqual(['scoreGeneral', 'resultats', ...CONTACT_COLUMNS.map(({ name }) => name)]);
  });

  test.each([[['titulaire']], [['dossierFormation']], [['identifiantNational']], [all]] as const)(
    'the columns of a block stand together: %j',
    (identifications) => {
      const bands = templateColumns(wanted({ identifications, contact: true })).map(({ band }) => band);
      const starts = bands.filter((band, index) => band !== bands[index - 1]);
      expect(starts).toEqual([...new Set(bands)]);
    },
  );

  test('only those that are due', () => {
    expect(names({ onlyDue: true })).toEqual(
      'idTechnique nomNaissance nomUsage prenom1 anneeNaissance moisNaissance jourNaissance sexe codeInsee codePostal typeCertification codeCertification obtentionCertification donneeCertifiee dateDebutValidite dateFinValidite presenceNiveauLangueEuro presenceNiveauNumeriqueEuro scoring mentionValidee modaliteAcces'.split(
        ' ',
      ),
    );
    expect(names({ onlyDue: true, identifications: ['identifiantNational'] }).slice(0, 4)).toEqual([
      'idTechnique',
      'nir',
      'nomNaissance',
      'typeCertification',
    ]);
  });

  test('those that a constant asks for, all the same', () => {
    expect(names({ onlyDue: true, kept: new Set(['natureDeposant']) })).toContain('natureDeposant');
  });

  test('none that the version of the schema does not know', () => {
    expect(names({ schema: '1.1.2', identifications: all })).not.toContain('nir');
  });
});

describe('how much a column is due', () => {
  const column = (name: string, more?: Partial<Wanted>) => {
    const { obligation, condition } = templateColumns(wanted(more)).find((each) => each.name === name) ?? {};
    return { obligation, condition };
  };

  test.each([
    ['nomNaissance', { obligation: 'obligatoire', condition: undefined }],
    ['nomUsage', { obligation: 'obligatoire-sauf-nil', condition: undefined }],
    ['prenom2', { obligation: 'facultatif', condition: undefined }],
    ['dateDebutValidite', { obligation: 'obligatoire', condition: undefined }],
    [
      'codeInsee',
      { obligation: 'sous-condition', condition: 'À choisir lorsque le code INSEE de la commune ou du pays de naissance est connu.' },
    ],
    ['codePostal', { obligation: 'sous-condition', condition: "À remplir si le code INSEE (8.10) n'est pas renseigné." }],
    ['voieAccessVAE', { obligation: 'sous-condition', condition: "À remplir seulement si la modalité d'accès (7.1) vaut « VAE »." }],
  ])('%s', (name, expected) => {
    expect(column(name)).toEqual(expected);
  });

  test('where there are several ways of identification, each on its condition', () => {
    expect(column('prenom1', { identifications: all })).toEqual({
      obligation: 'sous-condition',
      condition: 'Exclut le dossier de formation (9) et le numéro national (10).',
    });
    expect(column('prenom2', { identifications: all }).obligation).toBe('facultatif');
    expect(column('nomNaissance', { identifications: all })).toEqual({
      obligation: 'sous-condition',
      condition: 'À remplir pour « Titulaire » ou « Identifiant national ».',
    });
    expect(column('nomNaissance', { identifications: ['titulaire', 'identifiantNational'] }).obligation).toBe('obligatoire');
  });
});
