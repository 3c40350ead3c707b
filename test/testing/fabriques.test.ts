import { describe, expect, test } from 'vitest';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import { isMonth, monthOf } from '../../src/identifiers/nir.js';
import { validateLigne } from '../../src/ligne/validate-ligne.js';
import { accuseRejete, accuseTraite, fluxConforme, ligneConforme, passageConforme } from '../../src/testing.js';
import { validatePassage } from '../../src/validate.js';
import { validateFlux } from '../../src/validate-flux.js';
import { checkFlux } from '../../src/xml/check.js';
import { serializeFluxSync } from '../../src/xml/write.js';

const today = '2026-09-01';
const VOIES = ['titulaire', 'dossierFormation', 'identifiantNational'] as const;
const passagesOf = (flux: ReturnType<typeof fluxConforme>) =>
  flux.emetteur.certificateurs.certificateur.certifications.flatMap(({ passageCertifications }) => passageCertifications);

describe('whatever the seed, nothing is found fault with', () => {
  test.each(VOIES)('passages by %s', (voie) => {
    for (let graine = -50; graine < 150; graine++)
      for (const action of ['CREATION', 'SUPPRESSION'] as const)
        expect(validatePassage(passageConforme({ graine, rang: graine * graine, voie, action }), { today, action }).diagnostics).toEqual(
          [],
        );
  });

  test('rows', () => {
    for (let graine = 0; graine < 100; graine++) expect(validateLigne(ligneConforme({ graine }), { today }).diagnostics).toEqual([]);
  });

  test('deposits, in both versions of the schema, as data and as XML', async () => {
    for (const schema of ['1.1.5', '1.1.2'] as const)
      for (let graine = 0; graine < 20; graine++) {
        const flux = fluxConforme({ graine, schema, passages: 10 });
        expect(validateFlux(flux, { today, schema }).diagnostics).toEqual([]);
        expect((await checkFlux(serializeFluxSync(flux, { schema }), { today, schema })).diagnostics).toEqual([]);
      }
  });

  test('a deposit of 10 000 people, no two alike', () =>
    expect(validateFlux(fluxConforme({ passages: 10_000 }), { today }).diagnostics).toEqual([]));

  test('another day', () =>
    expect(validateFlux(fluxConforme({ aujourdhui: '2029-01-02', passages: 50 }), { today: '2029-01-02' }).diagnostics).toEqual([]));
});

test('the same seed gives the same data, another one other people', () => {
  expect(fluxConforme({ graine: 5 })).toEqual(fluxConforme({ graine: 5 }));
  const [one, other] = [fluxConforme({ graine: 5 }), fluxConforme({ graine: 6 })];
  expect(one.idFlux).not.toBe(other.idFlux);
  const ids = [one, other].flatMap(passagesOf).map(({ idTechnique }) => idTechnique);
  expect(new Set(ids).size).toBe(6);
  expect(() => passageConforme({ graine: 0.5 })).toThrow('La graine est un nombre entier ; reçu 0.5.');
});

test('a NIR is of nobody: no place ever had the department 00', () => {
  const nirs = passagesOf(fluxConforme({ passages: 500, voie: 'identifiantNational' })).map(
    ({ identificationTitulaire }) => identificationTitulaire.identifiantNational?.nir ?? '',
  );
  expect(nirs.filter((nir) => nir.slice(5, 7) !== '00' || !isMonth(monthOf(nir)))).toEqual([]);
  expect(new Set(nirs).size).toBe(500);
});

test('whatever is given replaces what is invented', () => {
  const passage = passageConforme({ avec: { idTechnique: 'A-1', scoring: '12' }, titulaire: { nomUsage: 'Valmont', jourNaissance: null } });
  expect(passage).toMatchObject({
    idTechnique: 'A-1',
    scoring: '12',
    identificationTitulaire: { titulaire: { nomUsage: 'Valmont', jourNaissance: null, prenom1: 'Maëlys' } },
  });
  const flux = fluxConforme({
    passages: 2,
    chaque: (rang) => ({ titulaire: { nomNaissance: `Nom${rang ? 'ade' : 'elle'}` } }),
    avec: { idFlux: 'X' },
  });
  expect(flux.idFlux).toBe('X');
  expect(passagesOf(flux).map(({ identificationTitulaire: { titulaire } }) => titulaire?.nomNaissance)).toEqual(['Nomelle', 'Nomade']);
});

test('what a version does not know is refused, not written', () => {
  expect(() => passageConforme({ schema: '1.1.2', voie: 'identifiantNational' })).toThrow(
    'Le schéma 1.1.2 ne connaît pas la voie identifiantNational.',
  );
  expect(() => passageConforme({ schema: '1.1.2', action: 'SUPPRESSION' })).toThrow("Le schéma 1.1.2 ne connaît pas l'action SUPPRESSION.");
});

describe('accusés', () => {
  test('of a treated file', () => {
    const flux = fluxConforme({ graine: 2 });
    const ko = [{ idTechnique: 'TEST-2-000002', messageErreur: 'Le titulaire existe déjà en base' }];
    const { nomFichier, xml } = accuseTraite({ flux, ko, nomFichier: 'depot & co.xml' });
    expect(nomFichier).toBe('Accuse_de_traitement_depot & co.xml_20260901.xml');
    expect(parseAccuse(xml)).toMatchObject({
      verdict: 'traite',
      nomFichier: 'depot & co.xml',
      idFlux: flux.idFlux,
      passagesOK: ['TEST-2-000001', 'TEST-2-000003'],
      passagesKO: [{ ...ko[0], categorie: 'deja-en-base' }],
      diagnostics: [],
    });
  });

  test('of a rejected file, as it was published', () => {
    const { xml } = accuseRejete();
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8" standalone="no"\?>\n<rapport xmlns:ns2="urn:cdc:cpf:pc5:rapport:schema">\n {4}<nomFichier>/,
    );
    expect(parseAccuse(xml)).toMatchObject({
      verdict: 'rejete',
      idFlux: null,
      passagesOK: [],
      erreurs: [
        {
          type: 'XSD',
          message: "Un espace est obligatoire entre les données et la cible de l'instruction de traitement.",
          ligne: 1,
          colonne: 18,
        },
      ],
    });
  });

  test('an identifier comes back as it was given', () => {
    const ok = ['007', '1e5', '__proto__', 'a&b<c>"', 'a\rb', ']]>'];
    expect(parseAccuse(accuseTraite({ ok }).xml).passagesOK).toEqual(ok);
    expect(() => accuseTraite({ ok: ['a\u0007'] })).toThrow('« idTechnique » contient un caractère que le XML interdit.');
  });
});
