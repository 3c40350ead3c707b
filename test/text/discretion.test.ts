import { describe, expect, test } from 'vitest';
import { validatePassage } from '../../src/index.js';
import { discreetly } from '../../src/text/discretion.js';
import { validPassage } from '../tools/fixtures.js';

const NIR = '1990299999001';

const withTitulaire = (change: object): unknown => {
  const passage = validPassage() as unknown as { identificationTitulaire: { titulaire: object } };
  Object.assign(passage.identificationTitulaire.titulaire, change);
  return passage;
};

describe('a NIR in the column of another datum is not shown', () => {
  test.each([
    ['a name', withTitulaire({ nomNaissance: NIR }), 'identifiants-decales'],
    ['a name, with its key', withTitulaire({ nomNaissance: `${NIR}45` }), 'identifiants-decales'],
    ['a name, after it', withTitulaire({ nomNaissance: `Ferrandier ${NIR}` }), 'chiffre-dans-un-nom'],
    ['a name, with a blank', withTitulaire({ nomNaissance: ` ${NIR}` }), 'blancs-autour'],
    ['a sex', withTitulaire({ sexe: NIR }), 'valeur-hors-nomenclature'],
    ['a year, as a number', withTitulaire({ anneeNaissance: Number(NIR) }), 'nombre-hors-bornes'],
    ['an INSEE code', withTitulaire({ codeCommuneNaissance: { codeInseeNaissance: { codeInsee: NIR } } }), 'longueur-inexacte'],
    ['a date', { ...validPassage(), dateFinExamen: NIR }, 'date-invalide'],
    ['a postal code', { ...validPassage(), codePostalCentreExamen: NIR }, 'texte-trop-long'],
    ['a text, as a number', { ...validPassage(), verbatim: Number(NIR) }, 'type-inattendu'],
    ['an address', { ...validPassage(), urlPreuve: NIR }, 'url-preuve-invalide'],
  ])('%s', (_, passage, code) => {
    const { diagnostics } = validatePassage(passage, { today: '2026-09-01' });
    expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(JSON.stringify(diagnostics)).not.toContain(NIR);
    expect(diagnostics.find((each) => each.code === code)?.message).toContain('[NIR masqué]');
  });
});

test('a suggestion that would hold the NIR is not made', () => {
  const suggestion = { value: NIR, label: 'le texte sans les blancs autour' };
  expect(discreetly('scoring', { params: {}, suggestion }).suggestion).toBeUndefined();
  expect(discreetly('idTechnique', { params: {}, suggestion }).suggestion).toBe(suggestion);
});

test('the number of a CPF file and an identifier are shown, whatever their form', () => {
  const params = { value: '1234567891011' };
  expect(discreetly('identificationTitulaire.dossierFormation.idDossier', { params }).params).toBe(params);
  expect(discreetly('idTechnique', { params }).params).toBe(params);
});
