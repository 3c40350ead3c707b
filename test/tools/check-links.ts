/** Every link of the built site leads somewhere: `tsx test/tools/check-links.ts`, after `npm run docs`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10)) : (ENTITIES[name] ?? whole),
  );

/** Scripts and styles hold what looks like tags; so do comments. */
const visible = (html: string): string => html.replace(/<!--.*?-->/gs, '').replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gis, '$1');

/** The values of some attributes, in the tags of a page. */
function attributes(html: string, names: string): string[] {
  const pattern = new RegExp(`\\s(?:${names})\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'gi');
  return [...visible(html).matchAll(/<[a-z][^\s>]*((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi)].flatMap(([, inside = '']) =>
    [...inside.matchAll(pattern)].map(([, double, single, bare]) => unescaped(double ?? single ?? bare ?? '')),
  );
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly reason: string;
}

/** The links of the HTML pages of a folder that lead nowhere. Those that leave the folder are only read, never followed. */
export function brokenLinks(folder: string): { pages: number; links: number; broken: BrokenLink[] } {
  const pages = filesOf(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
  const texts = new Map(pages.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]));
  const anchors = new Map([...texts].map(([path, html]) => [path, new Set(attributes(html, 'id|name'))]));
  const faultOf = (from: string, link: string): string | undefined => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(link)) return external(link);
    let target: URL;
    let path: string;
    try {
      target = new URL(link, pathToFileURL(from));
      path = fileURLToPath(new URL(target.pathname, 'file:///'));
    } catch {
      return 'adresse mal formée';
    }
    if (link.startsWith('/')) return 'adresse absolue : le site doit pouvoir être déplacé';
    if (!`${path}${sep}`.startsWith(folder + sep)) return 'sort du site';
    if (!existsSync(path)) return 'fichier absent';
    const file = statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return 'dossier sans index.html';
    const anchor = decodeURIComponent(target.hash.slice(1));
    return anchor === '' || !file.endsWith('.html') || anchors.get(file)?.has(anchor) ? undefined : `ancre « ${anchor} » absente`;
  };
  let links = 0;
  const broken = [...texts].flatMap(([path, html]) =>
    [...new Set(attributes(html, 'href|src|poster'))].flatMap((link) => {
      links++;
      const reason = faultOf(path, link);
      return reason === undefined ? [] : [{ page: relative(folder, path), link, reason }];
    }),
  );
  return { pages: pages.length, links, broken };
}

/** Only the form is judged: following the links of others would make the tests depend on them. */
function external(link: string): string | undefined {
  if (/^(data|blob):/i.test(link)) return undefined;
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(link)) return undefined;
  if (!/^https:\/\//i.test(link)) return 'ni https ni adresse de courriel';
  return URL.canParse(link) && !/\s/.test(link) ? undefined : 'adresse mal formée';
}

function main(): void {
  const folder = fileURLToPath(new URL('../../docs/site', import.meta.url));
  if (!existsSync(folder)) throw new Error('Le site n’est pas construit : lancez d’abord npm run docs');
  const { pages, links, broken } = brokenLinks(folder);
  if (pages < 100 || links < 1000) throw new Error(`Le site semble incomplet : ${pages} pages, ${links} liens.`);
  for (const { page, link, reason } of broken) console.error(`${page} : ${link} : ${reason}`);
  if (broken.length > 0) throw new Error(`${broken.length} liens brisés, sur ${links} dans ${pages} pages.`);
  console.log(`${links} liens suivis dans ${pages} pages, aucun n’est brisé.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
