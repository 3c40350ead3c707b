/** What the same computations are given in Node and in the browser: JSON, so that the one and the other get the very same. */
import { readdirSync, readFileSync } from 'node:fs';
import { titreRncp } from '../../../src/parchemin/modeles/titre-rncp.js';
import { EDDSA, emetteur, published } from '../../attestation/tools.js';
import { DONNEES, image, MODELE } from '../../parchemin/pdf-sample.js';
import { build, type RuleCase, ruleCases, validLigne } from '../../tools/fixtures.js';
import { ruleCodes } from '../../tools/print-rules.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);

export interface GivenFile {
  readonly name: string;
  readonly base64: string;
}

export interface GivenCase extends Pick<RuleCase, 'base' | 'options'> {
  readonly name: string;
  readonly document: unknown;
}

const fileOf = (name: string): GivenFile => ({ name, base64: readFileSync(new URL(name, fixtures)).toString('base64') });
const filesIn = (folder: string, ends: string): GivenFile[] =>
  readdirSync(new URL(folder, fixtures), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .sort()
    .map((name) => fileOf(folder + name));

const casesOf = (code: string): GivenCase[] =>
  (['correct', 'fautif'] as const).flatMap((kind) =>
    ruleCases(code, kind).map((each, rank) => ({
      name: `${code} ${kind} ${rank}`,
      document: build(each),
      ...(each.base && { base: each.base }),
      ...(each.options && { options: each.options }),
    })),
  );

export async function given() {
  return {
    regles: ruleCodes().flatMap(casesOf),
    flux: filesIn('valides/', '.xml'),
    document: JSON.parse(readFileSync(new URL('valides/flux.json', fixtures), 'utf8')) as unknown,
    ligne: validLigne(),
    accuses: filesIn('accuses/', '.xml'),
    tableaux: [...filesIn('demo/', '.csv'), ...filesIn('matrice/', '.csv')],
    classeurs: [...filesIn('demo/', '.xlsx'), ...filesIn('matrice/', '.xlsx')],
    modeles: [MODELE, titreRncp({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Angers' })],
    donnees: DONNEES,
    images: { 'rouge-bleu.png': Buffer.from(await image('rouge-bleu.png')).toString('base64') } as Readonly<Record<string, string>>,
    jeton: fileOf('attestation/exemple.jwt'),
    emetteur: emetteur(EDDSA),
    cles: await published(EDDSA),
  };
}

export type Given = Awaited<ReturnType<typeof given>>;
