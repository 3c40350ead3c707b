/** What is said of a refusal: the order, the scores, what is never said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainKO } from '../../src/accuse/explain.js';
import { sentences } from '../../src/accuse/messages/index.js';
import type { PassageCertification } from '../../src/index.js';
import type { Titulaire } from '../../src/model.js';
import { passages } from '../tools/arbitraries.js';
import { validPassage } from '../tools/fixtures.js';

const ETAPE_1 = 'Aucun titulaire ne correspond aux critères obligatoires';
const ETAPE_2 = `${ETAPE_1} enrichis du jour et du mois de naissance`;
const ETAPE_3 = 'Aucun titulaire ne correspond aux critères de réconciliation';
const PLUSIEURS = 'Plusieurs titulaires ont été identifiés';
const DEJA = "Le passage certification avec le bcr émetteur 12ABC345 et l'id technique partenaire 2026-0001 existe déjà en base";
const MESSAGES = [ETAPE_1, ETAPE_2, ETAPE_3, PLUSIEURS, DEJA, 'Aucun titulaire ne correspond à rien', 'Certification inactive', null];

function passageOf(changes: Partial<Titulaire>): PassageCertification {
  const passage = validPassage() as PassageCertification & { identificationTitulaire: { titulaire: Titulaire } };
  Object.assign(passage.identificationTitulaire.titulaire, changes);
  return passage;
}
const inOrder = (message: string, passage?: PassageCertification): string[] =>
  explainKO(message, passage).verifications.map(({ score, code, path }) => `${score} ${code} ${path.split('.').at(-1)}`);

describe('with the passage that was sent', () => {
  test('the likeliest first, and the data of the step after them', () => {
    expect(inOrder(ETAPE_1, passageOf({ prenom1: 'Zoe', sexe: 'M' }))).toEqual([
      '0.81 sexe-contredit-le-prenom sexe',
      '0.27 nom-d-usage-comme-nom-de-naissance nomNaissance',
      '0.14 donnee-a-comparer nomNaissance',
      '0.12 donnee-a-comparer anneeNaissance',
      '0.11 donnee-a-comparer sexe',
      '0.1 donnee-a-comparer prenom1',
    ]);
  });

  test('a datum that the step does not look at yet is out of question; one that agreed with somebody comes last', () => {
    const wrong = passageOf({ nomNaissance: 'Fran?ois', moisNaissance: 1, jourNaissance: 1, libelleCommuneNaissance: 'N?mes' });
    const codes = (message: string) => inOrder(message, wrong).filter((each) => /caractere|janvier/.test(each));
    expect(codes(ETAPE_1)).toEqual(['1 caractere-de-remplacement nomNaissance']);
    expect(codes(ETAPE_2)).toEqual(['0.72 premier-janvier jourNaissance', '0.15 caractere-de-remplacement nomNaissance']);
    expect(codes(ETAPE_3)).toEqual([
      '1 caractere-de-remplacement libelleCommuneNaissance',
      '0.15 caractere-de-remplacement nomNaissance',
      '0.11 premier-janvier jourNaissance',
    ]);
  });

  test('the score is explained, factor by factor', () => {
    const [first] = explainKO(ETAPE_2, passageOf({ moisNaissance: 1, jourNaissance: 1 })).verifications;
    expect(first).toEqual({
      code: 'premier-janvier',
      path: 'identificationTitulaire.titulaire.jourNaissance',
      raison:
        "La naissance est datée du 1er janvier 1996 : si le jour et le mois ne sont pas connus, déclarez-les inconnus (nil) ; si c'est la vraie date, rien n'est à changer.",
      remede: "Relevez la date de naissance sur la pièce d'identité ; si le jour ou le mois n'est pas sûr, déclarez-le inconnu (nil).",
      score: 0.72,
      explication:
        "Score 0,72 : 0,9 (une telle cause explique très bien un refus) × 1 (la CDC compare cette donnée à cette étape) × 0,8 (l'indice est net dans ce passage).",
    });
  });

  test('what the schema refuses is put aside, the rest is still looked at', () => {
    const odd = { ...passageOf({ sexe: 'M' }), idTechnique: 7 } as unknown as PassageCertification;
    expect(inOrder(ETAPE_1, odd)[0]).toBe('0.81 sexe-contredit-le-prenom sexe');
    for (const nothing of [null, 'texte', 12, [], {}]) expect(inOrder(ETAPE_1, nothing as never)).toEqual([]);
  });
});

describe('without the passage', () => {
  test('the checks of the step first, none weighed', () => {
    const { verifications } = explainKO(ETAPE_2);
    expect(verifications.map(({ path }) => path.split('.').at(-1))).toEqual([
      'jourNaissance',
      'moisNaissance',
      'nomNaissance',
      'prenom1',
      'anneeNaissance',
      'sexe',
    ]);
    expect(new Set(verifications.map(({ score }) => score))).toEqual(new Set([0]));
    expect(verifications[0]?.explication).toBe('Score 0 : sans le passage envoyé, rien ne peut être pesé ; cet ordre vaut pour tous.');
  });

  test.each(sentences.map(({ categorie, etape, code }) => ({ categorie, etape, code })))('$code has checks', ({ code }) => {
    const PUBLISHED: Record<string, string> = {
      'titulaire-introuvable': ETAPE_1,
      'titulaire-introuvable-date': ETAPE_2,
      'titulaire-introuvable-reconciliation': ETAPE_3,
      'titulaire-introuvable-autrement': 'Aucun titulaire ne correspond à rien',
      'plusieurs-titulaires': PLUSIEURS,
      'titulaire-deja-en-base': 'Le titulaire existe déjà en base',
      'passage-deja-en-base': DEJA,
      'deja-en-base': 'Cela existe déjà en base',
    };
    expect(explainKO(PUBLISHED[code] ?? '').verifications.length).toBeGreaterThan(0);
  });
});

test('an unknown sentence is to be analysed, and nothing is made up about it', () => {
  expect(explainKO('La certification RNCP38575 est inactive', validPassage())).toEqual({
    categorie: 'inconnu',
    etape: null,
    sens: "À analyser : cette phrase de la CDC n'est pas de celles que l'on connaît.",
    conseil:
      "Lisez la phrase telle que la CDC l'a écrite, gardez l'accusé, et demandez-lui ce qu'elle veut dire si elle n'est pas claire. Ne renvoyez pas le passage avant de l'avoir comprise.",
    verifications: [],
  });
  for (const message of [null, '', ' \n'])
    expect(explainKO(message).sens).toBe('À analyser : la CDC refuse ce passage sans dire pourquoi.');
});

// Of nobody: no department has the number 99, no country 999.
const NIR = '2961199999001';

test.each([
  ['as the identifier', { identificationTitulaire: { identifiantNational: { nir: NIR, nomNaissance: 'Ferrandier' } } }],
  ['in the place of a name', passageOf({ nomNaissance: NIR })],
  ['in the place of a first name', passageOf({ prenom1: NIR, prenom2: NIR })],
  ['in the place of a town', passageOf({ libelleCommuneNaissance: `Toulouse ${NIR}` })],
  ['glued to a maiden name', passageOf({ nomNaissance: `Valmont née ${NIR}` })],
  ['as the idTechnique', { idTechnique: NIR }],
  [
    'as the number of a CPF file',
    { identificationTitulaire: { dossierFormation: { idDossier: NIR, nomTitulaire: NIR, prenom1Titulaire: 'Zoé' } } },
  ],
])('a NIR is never told: %s', (_, changes) => {
  const passage = { ...validPassage(), ...changes } as PassageCertification;
  for (const message of MESSAGES) expect(JSON.stringify(explainKO(message, passage))).not.toContain(NIR);
});

describe('whatever the passage', () => {
  const wanted = [{ schema: '1.1.5', action: 'CREATION' }, { schema: '1.1.5', action: 'SUPPRESSION' }, { schema: '1.1.2' }] as const;

  test.each(wanted)('%j: it never throws, the scores are within 0 and 1, in order, and always the same', (want) => {
    fc.assert(
      fc.property(passages(want), fc.constantFrom(...MESSAGES), (passage, message) => {
        const before = JSON.stringify(passage);
        const { verifications } = explainKO(message, passage, { schema: want.schema });
        expect(JSON.stringify(passage)).toBe(before);
        for (const [index, { score, raison, remede, explication }] of verifications.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(verifications[index - 1]?.score ?? 1);
          for (const text of [raison, remede, explication]) expect(text.trim()).not.toBe('');
        }
        expect(explainKO(message, structuredClone(passage), { schema: want.schema }).verifications).toEqual(verifications);
      }),
      { numRuns: 300 },
    );
  });

  test('nor on what is no passage', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...MESSAGES), (value, message) => {
        for (const { score } of explainKO(message, value as PassageCertification).verifications) expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
