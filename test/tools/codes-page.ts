/** The page « Tous les codes » of the site: every code, what it means, how grave it is, with a search box (`docs/site-theme/codes.js`). */
import { readFileSync } from 'node:fs';
import { causes } from '../../src/accuse/causes/index.js';
import { faute, SENTENCES as verification } from '../../src/attestation/fautes.js';
import { contact } from '../../src/contact/messages.js';
import { generic } from '../../src/messages.js';
import { reglesParchemin } from '../../src/parchemin/regles/index.js';
import { rules } from '../../src/rules/index.js';
import { publishedCodes } from './print-codes.js';
import { sentenceShapes } from './sentence-shapes.js';
import { root } from './sources.js';

/** One line of the page. */
export interface CodeEntry {
  readonly code: string;
  readonly meaning: string;
  readonly severity: 'erreur' | 'avertissement' | 'selon le cas';
  readonly source: string;
  /** From the root of the site. */
  readonly page?: string;
}
interface Family {
  readonly title: string;
  readonly entries: readonly CodeEntry[];
}

const SEVERITY = { error: 'erreur', warning: 'avertissement' } as const;

/** What the page of a rule says it checks; its links would not stand from here. */
function checked(folder: string, code: string): string {
  const [, text] =
    /^## Ce qui est vérifié\n+([\s\S]*?)(?:\n\n|\n## |$)/m.exec(readFileSync(`${root}docs/${folder}/${code}.md`, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`docs/${folder}/${code}.md ne dit pas ce qui est vérifié`);
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('\n', ' ');
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

type Described = { readonly code: string; readonly severity: keyof typeof SEVERITY; readonly source: string };
const ofRules = (folder: string, all: readonly Described[]): CodeEntry[] =>
  all
    .map(({ code, severity, source }) => ({
      code,
      meaning: checked(folder, code),
      severity: SEVERITY[severity],
      source,
      page: `${folder}/${code}.html`,
    }))
    .sort(byCode);

function ofSentences(table: object, source: string, severityOf: (code: string) => CodeEntry['severity']): CodeEntry[] {
  const shapes = sentenceShapes((name) => name in table);
  return Object.keys(table)
    .map((code) => {
      const meaning = shapes.get(code);
      if (meaning === undefined || !/[a-zà-ÿ]{3}/i.test(meaning)) throw new Error(`la phrase de ${code} ne se lit pas dans les sources`);
      return { code, meaning, severity: severityOf(code), source };
    })
    .sort(byCode);
}

/** Any parameter of any sentence: only the severity is looked at. */
const anything = new Proxy({}, { get: () => [] });
const severityOfFaute = (code: string): CodeEntry['severity'] =>
  SEVERITY[faute(code as keyof typeof verification, anything as never).severity];

/** Every code that the library may give today, by family. */
export const families = (): readonly Family[] => [
  { title: 'Règles métier', entries: ofRules('regles', rules) },
  { title: 'Codes génériques', entries: ofSentences(generic, 'selon le cas', () => 'selon le cas') },
  {
    title: 'Causes d’un refus de la CDC',
    entries: causes
      .map(
        ({ code, label }): CodeEntry => ({
          code,
          meaning: `${label} : ${checked('causes', code)}`,
          severity: 'selon le cas',
          source: 'accusé',
          page: `causes/${code}.html`,
        }),
      )
      .sort(byCode),
  },
  { title: 'Règles des parchemins', entries: ofRules('regles-parchemin', reglesParchemin as readonly Described[]) },
  { title: 'Contacts', entries: ofSentences(contact, 'contact', () => 'selon le cas') },
  { title: 'Attestation vérifiée', entries: ofSentences(verification, 'attestation', severityOfFaute) },
];

/** A sentence is no Markdown, stands in a table, and its « exemple.fr » is not to become a link. The text of a rule's page is Markdown already: its `code` stays. */
const cell = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : part.replace(/[\\*_[\]<>{}@]|[.:](?=\S)/g, (sign) => `&#${sign.charCodeAt(0)};`)))
    .join('')
    .replaceAll('|', '&#124;')
    .replaceAll('\n', ' ');

const row = ({ code, meaning, severity, source, page }: CodeEntry): string =>
  `| <a id="${code}"></a>${page === undefined ? `\`${code}\`` : `<a href="${page}"><code>${code}</code></a>`} | ${cell(meaning)} | ${severity} | ${source} |`;

/** The page, in Markdown. Its links are those of the site: it is written nowhere else. */
export function printCodesPage(): string {
  const { retired } = publishedCodes(readFileSync(`${root}docs/codes.md`, 'utf8'));
  const sections = families().map(
    ({ title, entries }) =>
      `## ${title}\n\n| Code | Ce que cela veut dire | Gravité | Source |\n|---|---|---|---|\n${entries.map(row).join('\n')}\n`,
  );
  return `# Tous les codes

Un code publié est permanent : il peut se retirer, il n'est jamais réutilisé. Dans une phrase, « … » tient lieu de ce qui change d'une faute à l'autre.
[Lire un diagnostic](guide/diagnostics.html) dit ce que sont la gravité et la source.

<form class="recherche-de-codes" role="search" hidden><label for="mots">Chercher un code ou un mot</label><input id="mots" type="search" autocomplete="off" spellcheck="false" placeholder="naissance, code postal, NIR…"><label for="gravite">Gravité</label><select id="gravite"><option value="">toutes</option><option>erreur</option><option>avertissement</option><option>selon le cas</option></select><p role="status" aria-live="polite"></p></form>

${sections.join('\n')}
## Codes retirés

${retired.length === 0 ? "Aucun pour l'instant." : retired.map((code) => `- <a id="${code}"></a>\`${code}\``).join('\n')}
`;
}
