import { describe, expect, test } from 'vitest';
import { validateFlux, validatePassage } from '../src/index.js';
import { validFlux, validPassage } from './tools/fixtures.js';

const CERTIFICATIONS = 'emetteur.certificateurs.certificateur.certifications';
const firstOf = (flux: ReturnType<typeof validFlux>) => {
  const [first] = flux.emetteur.certificateurs.certificateur.certifications;
  if (!first) throw new Error('no certification');
  return first;
};

test('paths start at the root, and name the passage', () => {
  const flux = validFlux();
  const [, second] = firstOf(flux).passageCertifications;
  Object.assign(second ?? {}, { scoring: '', verbatime: 'x' });
  expect(validateFlux(flux).diagnostics.map(({ code, path, idTechnique }) => [code, path, idTechnique])).toEqual([
    ['texte-vide', `${CERTIFICATIONS}[0].passageCertifications[1].scoring`, '2026-0002'],
    ['balise-inconnue', `${CERTIFICATIONS}[0].passageCertifications[1].verbatime`, '2026-0002'],
  ]);
});

test('the action is read in the flux', () => {
  const flux = { ...validFlux(), action: 'SUPPRESSION' as const };
  const { valid, diagnostics } = validateFlux(flux, { action: 'CREATION' });
  expect(valid).toBe(true);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['donnee-inutile-en-suppression']));
});

describe('whatever is given, diagnostics and no exception', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'flux'],
    ['a list', []],
    ['an empty block', {}],
    ['a null issuer', { emetteur: null }],
    ['lists that are none', { emetteur: { certificateurs: { certificateur: { certifications: { length: 3 } } } } }],
    [
      'lists of nothing',
      { emetteur: { certificateurs: { certificateur: { certifications: [null, { passageCertifications: [null, 3, []] }] } } } },
    ],
  ])('%s', (_, input) => {
    const { valid, diagnostics } = validateFlux(input);
    expect(valid).toBe(false);
    for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|\[object/);
  });

  test('150 000 passages at fault', () => {
    const flux = validFlux();
    const passage = { ...validPassage(), obtentionCertification: 'X' };
    firstOf(flux).passageCertifications = Array.from({ length: 150_000 }, (_, index) => ({
      ...passage,
      idTechnique: `p${index}`,
    })) as never;
    const { valid, diagnostics } = validateFlux(flux);
    expect(valid).toBe(false);
    expect(diagnostics.filter(({ code }) => code === 'valeur-hors-nomenclature')).toHaveLength(150_000);
  });

  test('a list beyond measure inside one passage', () => {
    // Beyond what the stack of the moment allows, one diagnostic stands for all.
    const resultats = Array.from({ length: 200_000 }, () => ({ niveau: 0 }));
    const { valid, diagnostics } = validatePassage({ ...validPassage(), niveauNumeriqueEuropeen: { resultats } });
    expect(valid).toBe(false);
    expect([['limite-depassee'], ['nombre-hors-bornes']]).toContainEqual([...new Set(diagnostics.map(({ code }) => code))]);
  });
});
