/** Walks the rules: one file, one page, one folder of fixtures each; the faulty cases give exactly the code, the correct ones nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ValidationOptions, validateFlux, validatePassage } from '../src/index.js';
import { validateLigne } from '../src/ligne/validate-ligne.js';
import type { Rule } from '../src/rule.js';
import { rules } from '../src/rules/index.js';
import { build, type RuleCase, ruleCases } from './tools/fixtures.js';
import { ruleCodes } from './tools/print-rules.js';

const root = new URL('../', import.meta.url);
const HEADINGS = ['## Ce qui est vérifié', '## Pourquoi', '## Comment corriger'];
const all: readonly Rule[] = rules;

/** JSON holds no Set nor Map. */
function tablesOf({ options }: RuleCase): Pick<ValidationOptions, 'referentiels'> {
  if (!options?.referentiels) return {};
  const { communes, certifications } = options.referentiels as unknown as { communes?: string[]; certifications?: Record<string, object> };
  return {
    referentiels: {
      ...(communes && { communes: new Set(communes) }),
      ...(certifications && { certifications: new Map(Object.entries(certifications)) }),
    },
  };
}

function diagnose(oneCase: RuleCase) {
  const options = { today: '2026-09-01', ...oneCase.options, ...tablesOf(oneCase) };
  const document = build(oneCase);
  if (oneCase.base === 'flux') return validateFlux(document, options).diagnostics;
  // The row of the fixtures holds two ways of identification, and is told so each time.
  if (oneCase.base === 'ligne')
    return validateLigne(document, options).diagnostics.filter(({ code }) => code !== 'identifications-multiples');
  return validatePassage(document, options).diagnostics;
}

test('the file name of a rule is its code', () => expect(all.map(({ code }) => code)).toEqual(ruleCodes()));

test('every page and every folder of fixtures belongs to a rule', () => {
  const pages = readdirSync(new URL('docs/regles/', root)).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(ruleCodes().map((code) => `${code}.md`));
  expect(readdirSync(new URL('fixtures/regles/', root)).sort()).toEqual(ruleCodes());
});

describe.each(all)('$code', (rule) => {
  test('has a page with its severity, its source, its reference and the fixed headings', () => {
    const page = readFileSync(new URL(`docs/regles/${rule.code}.md`, root), 'utf8');
    const severity = rule.severity === 'error' ? 'Erreur' : 'Avertissement';
    const [title, , line] = page.split('\n');
    expect(title).toBe(`# ${rule.code}`);
    expect(line).toBe(`**${severity}** · source : ${rule.source} · ${rule.reference}`);
    expect(page.split('\n').filter((each) => each.startsWith('## '))).toEqual(HEADINGS);
    expect(existsSync(new URL(`src/rules/${rule.code}.ts`, root))).toBe(true);
  });

  test.each(ruleCases(rule.code, 'correct'))('correct: $pourquoi', (oneCase) => expect(diagnose(oneCase)).toEqual([]));

  test.each(ruleCases(rule.code, 'fautif'))('fautif: $pourquoi', (oneCase) => {
    const diagnostics = diagnose(oneCase);
    expect(diagnostics.map(({ code, severity, source, path }) => ({ code, severity, source, path }))).toEqual(
      oneCase.chemins?.map((path) => ({ code: rule.code, severity: rule.severity, source: rule.source, path })),
    );
    const [first] = diagnostics;
    expect(first?.message).toMatch(/^[«\p{Lu}].*[.?!]$/su);
    expect(first?.message).not.toMatch(/undefined|null|\[object|NaN/);
    if (oneCase.message !== undefined) expect(first?.message).toContain(oneCase.message);
    if ('suggestion' in oneCase) expect(first?.suggestion?.value).toEqual(oneCase.suggestion);
  });
});
