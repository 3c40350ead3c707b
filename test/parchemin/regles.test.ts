/** Walks the rules of parchments: one file, one page, one folder of fixtures each; the faulty cases give exactly what is written there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FicheCertification } from '../../src/parchemin/fiche.js';
import { FICHE } from '../../src/parchemin/fiche.js';
import { type LintParcheminOptions, lintParchemin } from '../../src/parchemin/lint-parchemin.js';
import { MODELE, type ModeleParchemin } from '../../src/parchemin/modele/modele.js';
import type { RegleParchemin } from '../../src/parchemin/regle.js';
import { reglesParchemin } from '../../src/parchemin/regles/index.js';
import { change, type RuleCase } from '../tools/fixtures.js';
import { printReglesParchemin, regleCodes } from '../tools/print-regles-parchemin.js';

const root = new URL('../../', import.meta.url);
const fixture = <T>(path: string): T => JSON.parse(readFileSync(new URL(`fixtures/parchemin/${path}`, root), 'utf8')) as T;

interface Cas extends Pick<RuleCase, 'pourquoi' | 'set' | 'remove'> {
  base?: 'rncp' | 'rs' | 'bloc';
  /** JSON holds no Map. */
  options?: Omit<LintParcheminOptions, 'referentiels'> & { referentiels?: { certifications: Record<string, object> } };
  diagnostics?: { path: string; message: string }[];
}
const cases = (code: string, kind: 'correct' | 'fautif'): Cas[] => fixture(`regles/${code}/${kind}.json`);

function lint(cas: Cas) {
  const { modele, fiche } = change(
    fixture<{ modele: ModeleParchemin; fiche: FicheCertification }>(`valides/${cas.base ?? 'rncp'}.json`),
    cas,
  );
  const { referentiels, ...options } = cas.options ?? {};
  const tables = referentiels && { referentiels: { certifications: new Map(Object.entries(referentiels.certifications)) } };
  const usage = modele.usage;
  return { usage, modele, fiche, diagnostics: lintParchemin(modele, fiche, { ...options, ...tables }) };
}

// biome-ignore lint/suspicious/noExplicitAny: see RegleParchemin.
const all: readonly RegleParchemin<any>[] = reglesParchemin;

test('the file name of a rule is its code, and the list is up to date', async () => {
  expect(all.map(({ code }) => code)).toEqual(regleCodes());
  await expect(printReglesParchemin()).toMatchFileSnapshot('../../src/parchemin/regles/index.ts');
});

test('every page and every folder of fixtures belongs to a rule', () => {
  expect(readdirSync(new URL('docs/regles-parchemin/', root)).sort()).toEqual(regleCodes().map((code) => `${code}.md`));
  expect(readdirSync(new URL('fixtures/parchemin/regles/', root)).sort()).toEqual(regleCodes());
});

describe.each(all)('$code', (rule) => {
  test('has a page with its severity, its source, its reference and the fixed headings', () => {
    const page = readFileSync(new URL(`docs/regles-parchemin/${rule.code}.md`, root), 'utf8').split('\n');
    const severity = rule.severity === 'error' ? 'Erreur' : 'Avertissement';
    expect(page[0]).toBe(`# ${rule.code}`);
    expect(page[2]).toBe(
      `**${severity}** · source : ${rule.source}${rule.pourRS ? ' (avertissement, conseil, au répertoire spécifique)' : ''} · ${rule.reference}`,
    );
    expect(page.filter((line) => line.startsWith('## '))).toEqual(['## Ce qui est vérifié', '## Pourquoi', '## Comment corriger']);
  });

  test.each(cases(rule.code, 'correct'))('correct: $pourquoi', (cas) => expect(lint(cas).diagnostics).toEqual([]));

  test.each(cases(rule.code, 'fautif'))('fautif: $pourquoi', (cas) => {
    const { usage, diagnostics } = lint(cas);
    const { severity, source } = usage === 'RS' && rule.pourRS ? rule.pourRS : rule;
    expect(cas.diagnostics).not.toHaveLength(0);
    expect(diagnostics.map(({ code, severity, source, path, message }) => ({ code, severity, source, path, message }))).toEqual(
      cas.diagnostics?.map((expected) => ({ code: rule.code, severity, source, ...expected })),
    );
    for (const { message } of diagnostics) {
      expect(message).toMatch(/^[«\p{Lu}].*[.?!]$/su);
      expect(message).not.toMatch(/undefined|null|\[object|NaN/);
    }
  });

  test.each([...cases(rule.code, 'correct'), ...cases(rule.code, 'fautif')])('is shown on a model that is read: $pourquoi', (cas) => {
    const { modele, fiche } = lint(cas);
    expect(FICHE.safeParse(fiche).error).toBeUndefined();
    // A signature without a name is refused before the rules; they say it of a model made by code.
    if (rule.code !== 'mention-signature') expect(MODELE.safeParse(modele).error).toBeUndefined();
  });
});
