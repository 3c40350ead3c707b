/** Builds the site into `docs/site`: typedoc, the pages of rules and elements at stable addresses, the codes, the atelier. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Application,
  Comment,
  Converter,
  DocumentReflection,
  JSX,
  KindRouter,
  PackageJsonReader,
  type Reflection,
  TSConfigReader,
  TypeDocReader,
} from 'typedoc';
import { printCodesPage } from './codes-page.js';
import { root } from './sources.js';

/** Folder of the pages → their place in the menu. */
const GROUPS: Readonly<Record<string, string>> = {
  guide: 'Guides',
  balises: 'Balises',
  regles: 'Règles métier',
  'regles-parchemin': 'Règles des parchemins',
  causes: 'Causes d’un refus',
};

const ATELIER_TOOL = fileURLToPath(new URL('build-atelier.ts', import.meta.url));
const ATELIER = 'atelier/index.html';
const ATELIER_FROM_GUIDES = `../${ATELIER}`;

const pathOf = (document: Reflection): string | undefined => {
  const file = document.project.files.getReflectionPath(document);
  return file && relative(`${root}docs`, file).split(sep).join('/');
};

/** Documents keep the path of their file, so that a page of the site, the atelier and a bookmark may link to them for good. */
class SiteRouter extends KindRouter {
  protected override getIdealBaseName(target: Reflection): string {
    const path = target instanceof DocumentReflection ? pathOf(target) : undefined;
    return path === undefined ? super.getIdealBaseName(target) : path.replace(/(^|\/)README\.md$/, '$1index').replace(/\.md$/, '');
  }
}

function place(document: DocumentReflection): void {
  const path = pathOf(document) ?? '';
  document.frontmatter.group ??= GROUPS[path.replace(/\/.*/s, '')] ?? 'Référence';
  const [, title] = /^# (.+)$/m.exec(Comment.combineDisplayParts(document.content)) ?? [];
  if (path === 'codes.md') {
    document.name = 'Tous les codes';
    document.content = [{ kind: 'text', text: printCodesPage() }];
  } else if (basename(path) === 'README.md' || !path.startsWith('guide/')) document.name = title ?? document.name;
}

/** The page as it is built, and not its source, which typedoc would take for a picture to copy. */
function linkToAtelier(document: DocumentReflection): void {
  document.content = document.content.map((part) =>
    part.kind === 'relative-link' && /(^|\/)atelier\/(index\.html)?$/.test(part.text) ? { kind: 'text', text: ATELIER_FROM_GUIDES } : part,
  );
}

/** Whether nothing was found to say against the pages. */
async function buildSite(): Promise<boolean> {
  const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new PackageJsonReader(), new TSConfigReader()]);
  app.renderer.defineRouter('site', SiteRouter);
  app.options.setValue('router', 'site');
  // `npm run typecheck` is the judge of types, those of the tests included.
  app.options.setValue('skipErrorChecking', true);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    place(document);
    linkToAtelier(document);
  });
  if (existsSync(ATELIER_TOOL))
    app.renderer.hooks.on('sidebar.begin', (context) =>
      JSX.createElement('a', { href: context.relativeURL(ATELIER), class: 'vers-l-atelier' }, 'Ouvrir l’atelier'),
    );
  const project = await app.convert();
  if (!project) throw new Error('typedoc n’a pas pu lire les sources.');
  app.validate(project);
  await app.generateOutputs(project);
  rmSync(`${root}docs/site/media/index.html`, { force: true });
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

/** Written beside the site by its own tool. */
function buildAtelier(): void {
  if (!existsSync(ATELIER_TOOL)) return;
  const { status } = spawnSync(process.execPath, [...process.execArgv, ATELIER_TOOL], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('La page de l’atelier n’a pas pu être construite.');
}

try {
  const isSound = await buildSite();
  buildAtelier();
  if (!isSound) throw new Error('typedoc a trouvé à redire (voir plus haut).');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
