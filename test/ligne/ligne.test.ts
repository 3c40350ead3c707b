import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PassageCertification, serializeFluxSync, toLigne, toPassage } from '../../src/index.js';
import { LIGNE_KEYS, PASSAGE_CELLS } from '../../src/ligne/ligne-fields.js';
import { passages } from '../tools/arbitraries.js';
import { validFlux, validPassage } from '../tools/fixtures.js';

const state = { nomNaissance: 'Ferrandier', prenom1: 'Zoé', anneeNaissance: 1996, codeInsee: '31555' };
const branchOf = (ligne: object) => Object.keys(toPassage({ idTechnique: '1', ...ligne }).identificationTitulaire);

describe('toPassage', () => {
  test.each([
    ['the NIR first', { ...state, nir: '2961131999001', idDossier: '1' }, 'identifiantNational'],
    ['then the file number', { ...state, idDossier: '1' }, 'dossierFormation'],
    ['then the civil status', { ...state, nomTitulaire: 'X' }, 'titulaire'],
    ['nothing at all', {}, 'titulaire'],
    ['a NIR declared unknown', { ...state, nir: null }, 'titulaire'],
  ])('takes %s', (_, ligne, branch) => expect(branchOf(ligne)).toEqual([branch]));

  test('takes the way that is asked for, when the row holds it', () => {
    const ligne = { idTechnique: '1', ...state, nir: '2961131999001' };
    expect(Object.keys(toPassage(ligne, { identification: 'titulaire' }).identificationTitulaire)).toEqual(['titulaire']);
    expect(Object.keys(toPassage(ligne, { identification: 'dossierFormation' }).identificationTitulaire)).toEqual(['identifiantNational']);
  });

  test('leaves the NIR aside where the schema does not know it', () => {
    const ligne = { idTechnique: '1', ...state, nir: '2961131999001' };
    expect(Object.keys(toPassage(ligne, { schema: '1.1.2' }).identificationTitulaire)).toEqual(['titulaire']);
    expect(branchOf({ nir: '2961131999001' })).toEqual(['identifiantNational']);
  });

  test('puts the postal code where there is no INSEE code', () => {
    const place = (ligne: object) =>
      toPassage({ idTechnique: '1', prenom1: 'Zoé', ...ligne }).identificationTitulaire.titulaire?.codeCommuneNaissance;
    expect(place({ codeInsee: '31555', codePostal: '31000' })).toEqual({ codeInseeNaissance: { codeInsee: '31555' } });
    expect(place({ codePostal: null })).toEqual({ codePostalNaissance: { codePostal: null } });
    expect(place({})).toEqual({ codePostalNaissance: {} });
  });

  test('reads null as unknown where the norm allows it, as absent elsewhere', () => {
    const passage = toPassage({ idTechnique: '1', scoring: null, urlPreuve: null, prenom1: 'Zoé', prenom2: null });
    expect(passage).toHaveProperty('scoring', null);
    expect(passage).not.toHaveProperty('urlPreuve');
    expect(passage.identificationTitulaire.titulaire).not.toHaveProperty('prenom2');
  });

  test('keeps an unknown key, for the validation to see it', () =>
    expect(toPassage({ idTechnique: '1', prenon1: 'Zoé' } as never)).toHaveProperty('prenon1', 'Zoé'));
});

test('every key of the flat form is that of one element', () => {
  expect([...PASSAGE_CELLS.keys()]).toEqual(
    expect.arrayContaining(['idTechnique', 'resultats', 'nir', 'codeInsee', 'nomNaissance', 'modaliteAcces']),
  );
  expect(LIGNE_KEYS).not.toContain('niveau');
  expect(toLigne(validPassage())).toHaveProperty('codeInsee', '31555');
});

// An empty block has no flat form, and a schema that allows one says nothing with it.
const hasEmptyBlock = (passage: PassageCertification): boolean =>
  passage.niveauNumeriqueEuropeen !== undefined && Object.keys(passage.niveauNumeriqueEuropeen).length === 0;

test.each(['1.1.5', '1.1.2'] as const)('a passage of schema %s comes back from its row as it was', (schema) =>
  fc.assert(
    fc.property(
      passages({ schema }).filter((passage) => !hasEmptyBlock(passage)),
      (passage) => {
        const back = toPassage(toLigne(passage));
        expect(back).toEqual(passage);
      },
    ),
    { numRuns: 300 },
  ),
);

test('the XML of a row is that of its passage', () => {
  const flux = validFlux();
  const { certifications } = flux.emetteur.certificateurs.certificateur;
  const before = serializeFluxSync(flux);
  for (const certification of certifications)
    certification.passageCertifications = certification.passageCertifications.map((each) => toPassage(toLigne(each)));
  expect(serializeFluxSync(flux)).toBe(before);
});
