/** Prints `docs/codes.md`: every code ever published. A code that leaves the sources stays on the page, as retired. */

import { causes } from '../../src/accuse/causes/index.js';
import { SENTENCES as verification } from '../../src/attestation/fautes.js';
import { contact } from '../../src/contact/messages.js';
import { generic } from '../../src/messages.js';
import type { RegleParchemin } from '../../src/parchemin/regle.js';
import { reglesParchemin } from '../../src/parchemin/regles/index.js';
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

const list = (codes: readonly string[]): string[] => [...codes].sort().map((code) => `| \`${code}\` |`);

/** The page, from the one that was published last. */
export function printCodes(published: string): string {
  const known = publishedCodes(published);
  const all: readonly Rule[] = rules;
  // biome-ignore lint/suspicious/noExplicitAny: see RegleParchemin.
  const ofParchments: readonly RegleParchemin<any>[] = reglesParchemin;
  const business = new Set<string>([...all, ...ofParchments].map(({ code }) => code));
  const ofRefusals = new Set<string>(causes.map(({ code }) => code));
  const isActive = (code: string): boolean =>
    [generic, contact, verification].some((table) => code in table) || business.has(code) || ofRefusals.has(code);
  const retired = [...new Set([...known.retired, ...known.active.filter((code) => !isActive(code))])].sort();
  const rows = {
    rules: all.map(
      ({ code, severity, source, reference }) => `| [\`${code}\`](regles/${code}.md) | ${SEVERITY[severity]} | ${source} | ${reference} |`,
    ),
    parchments: ofParchments.map(
      ({ code, severity, source, reference }) =>
        `| [\`${code}\`](regles-parchemin/${code}.md) | ${SEVERITY[severity]} | ${source} | ${reference} |`,
    ),
    causes: causes.map(({ code, label }) => `| [\`${code}\`](causes/${code}.md) | ${label} |`),
    generic: list(Object.keys(generic)),
    contact: list(Object.keys(contact)),
    verification: list(Object.keys(verification)),
    retired: list(retired),
  };
  return `# Les codes de diagnostic

Un code publié est permanent : il peut se retirer, il n'est jamais réutilisé. Page imprimée depuis le code (\`npm test -- -u\`).

## Règles métier

| Code | Gravité | Source | Référence |
|---|---|---|---|
${rows.rules.join('\n')}

## Règles des parchemins

Elles portent sur un modèle de parchemin et la fiche de la certification (\`lintParchemin\`). Au répertoire spécifique, celles des
mentions deviennent des conseils.

| Code | Gravité | Source | Référence |
|---|---|---|---|
${rows.parchments.join('\n')}

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

## Codes des contacts

Courriel, téléphone, SIRET, premier contact (\`accrochage/contact\`).

| Code |
|---|
${rows.contact.join('\n')}

## Codes d'une attestation vérifiée

Ce que trouve \`verifyAttestation\` (\`accrochage/attestation\`).

| Code |
|---|
${rows.verification.join('\n')}

${RETIRED}

${rows.retired.length === 0 ? "Aucun pour l'instant." : `| Code |\n|---|\n${rows.retired.join('\n')}`}
`;
}
