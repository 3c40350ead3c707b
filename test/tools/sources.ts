/** The project's sources as the TypeScript compiler sees them, for the tests that walk the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every source, by its path from the root. */
export const sources: ReadonlyMap<string, ts.SourceFile> = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .map((path) => [path, ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true)] as const),
);

export interface Import {
  readonly from: string;
  /** Erased by the compiler: no file is loaded. */
  readonly typeOnly: boolean;
  /** By `import()`: when it is needed, and only then. */
  readonly lazy: boolean;
  readonly node: ts.Node;
}

function* descendants(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* descendants(child);
}
export const nodesOf = (file: ts.SourceFile): Generator<ts.Node> => descendants(file);

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean =>
  ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;

/** What a file imports, re-exports or loads by `import()`. */
export function* importsOf(file: ts.SourceFile): Generator<Import> {
  for (const node of nodesOf(file)) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      yield { from: node.moduleSpecifier.text, typeOnly: isTypeOnly(node), lazy: false, node };
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      yield { from: from && ts.isStringLiteral(from) ? from.text : '(calculé)', typeOnly: false, lazy: true, node };
    }
  }
}

/** `src/xml/write.ts` + `../model.js` → `src/model.ts`. */
export const resolveImport = (path: string, from: string): string => posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');

/** Everything that running an entry loads: our files, and the packages with the file that asks for them; `lazy`: and may load later. */
export function loadedBy(entry: string, { lazy = false } = {}): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (path: string): void => {
    const file = sources.get(path);
    if (!file || files.has(path)) return;
    files.add(path);
    for (const { from, typeOnly, lazy: isLazy } of importsOf(file)) {
      if (typeOnly || (isLazy && !lazy)) continue;
      if (from.startsWith('.')) visit(resolveImport(path, from));
      else packages.set(from, path);
    }
  };
  visit(entry);
  return { files, packages };
}

/** The names that an entry exports, types included. */
export function exportsOf(entry: string): string[] {
  const program = ts.createProgram([root + entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(root + entry);
  const symbol = file && checker.getSymbolAtLocation(file);
  return symbol
    ? checker
        .getExportsOfModule(symbol)
        .map(({ name }) => name)
        .sort()
    : [];
}
