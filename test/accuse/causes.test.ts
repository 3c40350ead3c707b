/** Walks the causes: one file, one page, one folder of fixtures each; then the rules that serve as causes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromDiagnostic, RULES } from '../../src/accuse/causes/from-rules.js';
import { causes } from '../../src/accuse/causes/index.js';
import { explainKO } from '../../src/accuse/explain.js';
import { type PassageCertification, validatePassage } from '../../src/index.js';
import { rules } from '../../src/rules/index.js';
import { build, type RuleCase, ruleCases } from '../tools/fixtures.js';

const root = new URL('../../', import.meta.url);
const HEADINGS = ['## Ce qui est vérifié', '## Pourquoi', '## Comment corriger'];

/** A passage, the sentence with which it is refused, and what the cause must say of it. */
interface CauseCase extends RuleCase {
  phrase: string;
  /** Of the first verification. */
  score?: number;
}
const cases = (code: string, kind: 'correct' | 'fautif'): CauseCase[] =>
  JSON.parse(readFileSync(new URL(`fixtures/causes/${code}/${kind}.json`, root), 'utf8')) as CauseCase[];

const explain = (oneCase: CauseCase, code: string) =>
  explainKO(oneCase.phrase, build(oneCase) as PassageCertification).verifications.filter((each) => each.code === code);

const french = (value: number): string => String(value).replace('.', ',');
const codes = causes.map(({ code }) => code);

test('every file, page and folder of fixtures belongs to a cause', () => {
  const HELPERS = ['cause', 'etapes', 'from-rules', 'index', 'insee-histoire', 'noms', 'prenoms', 'score', 'weigh'];
  const files = readdirSync(new URL('src/accuse/causes/', root)).map((file) => file.replace('.ts', ''));
  expect(files.filter((file) => !HELPERS.includes(file)).sort()).toEqual([...codes].sort());
  const pages = readdirSync(new URL('docs/causes/', root)).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
  expect(readdirSync(new URL('fixtures/causes/', root)).sort()).toEqual([...codes].sort());
});

test('a cause never bears the code of a rule: a code has one page', () => {
  const ruleCodes = new Set<string>(rules.map(({ code }) => code));
  expect(codes.filter((code) => ruleCodes.has(code))).toEqual([]);
});

describe.each(causes)('$code', ({ code, label, categorie, poids }) => {
  test('has a page with its label, what it explains, its weight and the fixed headings', () => {
    const page = readFileSync(new URL(`docs/causes/${code}.md`, root), 'utf8');
    const [title, , line] = page.split('\n');
    expect(title).toBe(`# ${code}`);
    expect(line).toBe(`**Cause** · ${label} · explique : ${categorie} · poids ${french(poids)}`);
    expect(page.split('\n').filter((each) => each.startsWith('## '))).toEqual(HEADINGS);
    expect(poids).toBeGreaterThan(0);
    expect(poids).toBeLessThanOrEqual(1);
  });

  test.each(cases(code, 'correct'))('correct: $pourquoi', (oneCase) => expect(explain(oneCase, code)).toEqual([]));

  test.each(cases(code, 'fautif'))('fautif: $pourquoi', (oneCase) => {
    const found = explain(oneCase, code);
    expect(found.map(({ path }) => path)).toEqual(oneCase.chemins);
    expect(found[0]?.score).toBe(oneCase.score);
    expect(found[0]?.suggestion?.value).toEqual(oneCase.suggestion);
    if (oneCase.message !== undefined) expect(found[0]?.raison).toContain(oneCase.message);
    for (const { raison, remede, explication } of found)
      for (const text of [raison, remede, explication]) {
        expect(text).toMatch(/^[«\p{Lu}].*[.?!]$/su);
        expect(text).not.toMatch(/undefined|null|\[object|NaN/);
      }
  });
});

describe.each(Object.entries(RULES))('rule %s', (code, [poids, force, remede]) => {
  const concerned = ruleCases(code, 'fautif').filter(
    ({ base, chemins }) => base === undefined && chemins?.some((path) => path.startsWith('identificationTitulaire')),
  );

  test('has a page, a remedy, and a weight and a force above 0, at most 1', () => {
    expect(existsSync(new URL(`docs/regles/${code}.md`, root))).toBe(true);
    expect(remede).toMatch(/^\p{Lu}.*\.$/su);
    for (const value of [poids, force]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(concerned.length).toBeGreaterThan(0);
  });

  test.each(concerned)('$pourquoi', (oneCase) => {
    const passage = build(oneCase) as PassageCertification;
    const { referentiels, ...options } = oneCase.options ?? {};
    const { communes } = (referentiels ?? {}) as unknown as { communes?: string[] };
    const tables = { ...options, ...(communes && { referentiels: { communes: new Set(communes) } }) };
    // A deletion is not refused for want of a holder.
    if (options.action === 'SUPPRESSION') return;
    const said = validatePassage(passage, tables).diagnostics.filter((each) => each.code === code && fromDiagnostic(each));
    const { verifications } = explainKO('Aucun titulaire ne correspond', passage, tables);
    const found = verifications.filter((each) => each.code === code);
    expect(found.map(({ raison }) => raison).sort()).toEqual(said.map(({ message }) => message).sort());
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each.remede).toBe(remede);
  });
});

/** The page that explains the scores, printed from the causes. */
function printReadme(): string {
  const rows = [...causes].sort((a, b) => (a.code < b.code ? -1 : 1));
  return `# Les causes d'un refus

<!-- IMPRIMÉ depuis les sources (\`npm test -- -u\`) : ne pas modifier. -->

Quand la Caisse des Dépôts refuse un passage, \`explainKO\` dit ce qu'il faut y vérifier, dans l'ordre. Chaque vérification a un score de 0 à 1 :

**score = poids de la cause × pertinence à cette étape × force de l'indice**

- **Poids** : combien une telle cause explique bien un refus. C'est un jugement, tiré des conseils de la Caisse des Dépôts et de la pratique des certificateurs : aucune statistique des refus n'est publiée.
- **Pertinence** : 1 si la donnée est de celles que la Caisse des Dépôts compare à l'étape qui a échoué ; 0,15 si elle l'a comparée à une étape d'avant, où elle convenait à quelqu'un ; 0 si elle ne l'a pas encore regardée. Étape 1 : nom, prénom, sexe, année ; étape 2 : mois et jour ; étape 3 : tout le reste.
- **Force** : combien ce passage montre cette cause. 1 : rien d'autre n'explique ce qui est écrit ; 0,1 : c'est seulement possible.

Le score range les vérifications d'un même refus ; ce n'est pas une probabilité. En dessous de 0,06, une vérification n'est pas donnée. À score égal, l'ordre est celui des chemins, puis des codes : le même passage donne toujours la même liste.

## Les causes

| Cause | Ce que c'est | Explique | Poids |
|---|---|---|---|
${rows.map(({ code, label, categorie, poids }) => `| [\`${code}\`](${code}.md) | ${label} | ${categorie} | ${french(poids)} |`).join('\n')}

## Les règles métier qui servent de causes

Ce qu'elles signalent avant le dépôt peut aussi expliquer son refus (titulaire-introuvable).

| Règle | Poids | Force |
|---|---|---|
${Object.entries(RULES)
  .map(([code, [poids, force]]) => `| [\`${code}\`](../regles/${code}.md) | ${french(poids)} | ${french(force)} |`)
  .join('\n')}
`;
}

test('docs/causes/README.md is up to date', () => expect(printReadme()).toMatchFileSnapshot('../../docs/causes/README.md'));
