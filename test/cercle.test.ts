/**
 * The full circle: passages → deposit → the CDC (simulated) → accusé → explanation → correction → retry → everything accepted.
 * Ten thousand people who do not exist, a tenth of whom are sent with a known mistake.
 */
import { expect, test } from 'vitest';
import { explainAccuse, parseAccuse, retryFlux, serializeFluxBytes, type Titulaire } from '../src/index.js';
import type { PassageCertification } from '../src/model.js';
import { fluxConforme, passageConforme, simulateCdc } from '../src/testing.js';
import { collect } from './tools/chunks.js';

const PEOPLE = 10_000;
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What people get wrong, in which datum; nothing where the mistake cannot be made of that person. */
const MISTAKES: Readonly<Record<string, (truth: Titulaire) => readonly [datum: keyof Titulaire, sent: Partial<Titulaire>] | undefined>> = {
  'prénoms réunis': ({ prenom1, prenom2 = 'Anne' }) => ['prenom1', { prenom1: `${prenom1}, ${prenom2}` }],
  'nom et prénom intervertis': ({ nomNaissance, prenom1 }) => ['nomNaissance', { nomNaissance: prenom1, prenom1: nomNaissance }],
  'accents du prénom perdus': ({ prenom1 }) => (bare(prenom1) === prenom1 ? undefined : ['prenom1', { prenom1: bare(prenom1) }]),
  "nom d'usage à la place du nom de naissance": ({ nomUsage }) => (nomUsage ? ['nomNaissance', { nomNaissance: nomUsage }] : undefined),
  'civilité dans le nom': ({ nomNaissance, sexe }) => ['nomNaissance', { nomNaissance: `${sexe === 'F' ? 'Mme' : 'M.'} ${nomNaissance}` }],
  'texte mal décodé': ({ prenom1 }) =>
    bare(prenom1) === prenom1 ? undefined : ['prenom1', { prenom1: Buffer.from(prenom1).toString('latin1') }],
  'autre sexe': ({ sexe }) => ['sexe', { sexe: sexe === 'F' ? 'M' : 'F' }],
  'année fausse de vingt ans': ({ anneeNaissance }) => ['anneeNaissance', { anneeNaissance: anneeNaissance - 20 }],
};
const kinds = Object.entries(MISTAKES);

const titulaireOf = ({ identificationTitulaire }: PassageCertification): Titulaire => identificationTitulaire.titulaire as Titulaire;
const withTitulaire = (passage: PassageCertification, sent: Partial<Titulaire>): PassageCertification => ({
  ...passage,
  identificationTitulaire: { titulaire: { ...titulaireOf(passage), ...sent } },
});

interface Sent {
  readonly truth: PassageCertification;
  readonly sent: PassageCertification;
  readonly kind?: string;
  readonly datum?: string;
}

function sendings(): Sent[] {
  return Array.from({ length: PEOPLE }, (_, rang) => {
    const truth = passageConforme({ rang });
    if (rang % 10 !== 0) return { truth, sent: truth };
    const [kind, mistake] = kinds[(rang / 10) % kinds.length] as (typeof kinds)[number];
    const [datum, sent] = mistake(titulaireOf(truth)) ?? [];
    return datum && sent ? { truth, sent: withTitulaire(truth, sent), kind, datum } : { truth, sent: truth };
  });
}

test('ten thousand people, a tenth of them sent wrong, all accepted in the end', { timeout: 120_000 }, async () => {
  const all = sendings();
  const byId = new Map(all.map((each) => [each.truth.idTechnique, each]));
  const wrong = all.filter(({ kind }) => kind !== undefined);
  expect(wrong.length).toBeGreaterThan(700);
  const cdc = simulateCdc({ population: all.map(({ truth }) => titulaireOf(truth)) });

  const flux = fluxConforme();
  const { certificateur } = flux.emetteur.certificateurs;
  const [certification] = certificateur.certifications;
  const depot = Buffer.concat(
    await collect(
      serializeFluxBytes({
        ...flux,
        emetteur: {
          ...flux.emetteur,
          certificateurs: {
            certificateur: {
              ...certificateur,
              certifications: [{ type: 'RNCP', code: 'RNCP38575', ...certification, passageCertifications: all.map(({ sent }) => sent) }],
            },
          },
        },
      }),
    ),
  );
  const accuse = parseAccuse((await cdc.deposer(depot, 'depot.xml')).xml);
  expect(accuse).toMatchObject({ verdict: 'traite', diagnostics: [] });
  expect(accuse.passagesOK.length + accuse.passagesKO.length).toBe(PEOPLE);
  // Nobody who was sent right is refused; a wrong one may be taken for somebody else.
  const refused = new Set(accuse.passagesKO.map(({ idTechnique }) => idTechnique ?? ''));
  expect([...refused].filter((id) => byId.get(id)?.kind === undefined)).toEqual([]);

  const ranks: Record<string, { refused: number; first: number; amongThree: number }> = {};
  for await (const { idTechnique, trouve, explication } of explainAccuse(accuse, [depot])) {
    const { kind = '', datum = '' } = byId.get(idTechnique ?? '') ?? {};
    expect(trouve).toBe(true);
    const rank = explication.verifications.findIndex(({ path }) => path.endsWith(`.${datum}`));
    const counted = ranks[kind] ?? { refused: 0, first: 0, amongThree: 0 };
    ranks[kind] = counted;
    counted.refused++;
    if (rank === 0) counted.first++;
    if (rank >= 0 && rank < 3) counted.amongThree++;
  }
  const total = (of: 'refused' | 'first' | 'amongThree'): number => Object.values(ranks).reduce((sum, each) => sum + each[of], 0);
  expect(ranks).toMatchInlineSnapshot(`
    {
      "accents du prénom perdus": {
        "amongThree": 77,
        "first": 53,
        "refused": 85,
      },
      "année fausse de vingt ans": {
        "amongThree": 120,
        "first": 20,
        "refused": 125,
      },
      "autre sexe": {
        "amongThree": 105,
        "first": 105,
        "refused": 125,
      },
      "civilité dans le nom": {
        "amongThree": 125,
        "first": 125,
        "refused": 125,
      },
      "nom d'usage à la place du nom de naissance": {
        "amongThree": 26,
        "first": 26,
        "refused": 26,
      },
      "nom et prénom intervertis": {
        "amongThree": 125,
        "first": 125,
        "refused": 125,
      },
      "prénoms réunis": {
        "amongThree": 125,
        "first": 125,
        "refused": 125,
      },
      "texte mal décodé": {
        "amongThree": 70,
        "first": 70,
        "refused": 70,
      },
    }
  `);
  expect(total('refused')).toBe(refused.size);
  expect(total('first') / refused.size).toBeGreaterThan(0.7);
  expect(total('amongThree') / refused.size).toBeGreaterThan(0.9);

  const retry = Buffer.concat(
    await collect(
      retryFlux(depot, {
        keep: (id) => refused.has(id),
        corrections: (id) => byId.get(id)?.truth,
        idFlux: '9b2f0c6e-5d1a-4c3b-8e7f-0a1b2c3d4e5f',
        horodatage: '2026-09-02T10:00:00+02:00',
      }),
    ),
  );
  const last = parseAccuse((await cdc.deposer(retry, 'reprise.xml')).xml);
  expect(last.passagesKO).toEqual([]);
  expect(new Set(last.passagesOK)).toEqual(refused);
});
