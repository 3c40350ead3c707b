/** Prints `docs/codes.md`: every code ever published. A code that leaves the sources stays on the page, as retired. */
import { causes } from '../../src/accuse/causes/index.js';
import { generic } from '../../src/messages.js';
import type { Rule } from '../../src/rule.js';
import { rules } from '../../src/rules/index.js';

const RETIRED = '## Codes retirés';

/** The codes that a page holds, before and after its heading of retired ones. */
export function publishedCodes(page: string): { active: string[]; retired: string[] } {
  const [active = '', retired = ''] = page.split(RETIRED);
  const codes = (part: string) => [...part.matchAll(/^\| (?:\[)?`([^`]+)`/gm)].flatMap(([, code]) => (code === undefined ? [] : [code]));
  return { active: codes(active), retired: codes(retired) };
}

const SEVERITY = { error: 'erreur', warning: 'avertissement' } as const;

/** The page, from the one that was published last. */
export function printCodes(published: string): string {
  const known = publishedCodes(published);
  const all: readonly Rule[] = rules;
  const business = new Set<string>(all.map(({ code }) => code));
  const ofRefusals = new Set<string>(causes.map(({ code }) => code));
  const isActive = (code: string): boolean => code in generic || business.has(code) || ofRefusals.has(code);
  const retired = [...new Set([...known.retired, ...known.active.filter((code) => !isActive(code))])].sort();
  const rows = {
    rules: all.map(
      ({ code, severity, source, reference }) => `| [\`${code}\`](regles/${code}.md) | ${SEVERITY[severity]} | ${source} | ${reference} |`,
    ),
    causes: causes.map(({ code, label }) => `| [\`${code}\`](causes/${code}.md) | ${label} |`),
    generic: Object.keys(generic)
      .sort()
      .map((code) => `| \`${code}\` |`),
    retired: retired.map((code) => `| \`${code}\` |`),
  };
  return `# Les codes de diagnostic

Un code publié est permanent : il peut se retirer, il n'est jamais réutilisé. Page imprimée depuis le code (\`npm test -- -u\`).

## Règles métier

| Code | Gravité | Source | Référence |
|---|---|---|---|
${rows.rules.join('\n')}

## Causes d'un refus de la CDC

Elles portent les conseils d'un accusé (\`explainKO\`, \`adviceOnRefusal\`), à côté des règles métier.

| Code | Ce qu'elle explique |
|---|---|
${rows.causes.join('\n')}

## Codes génériques

Ils valent pour n'importe quelle balise : le libellé de la balise est dans le message et dans \`params\`.

| Code |
|---|
${rows.generic.join('\n')}

${RETIRED}

${rows.retired.length === 0 ? "Aucun pour l'instant." : `| Code |\n|---|\n${rows.retired.join('\n')}`}
`;
}
