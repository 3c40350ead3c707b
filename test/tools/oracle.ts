/**
 * `npm run oracle`: the checker, and the XSD that the library prints, against xmllint with the official schemas, where both are
 * present. `npm run oracle -- 10000 7` for so many documents from that seed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../src/dictionary/index.js';
import { checkFlux } from '../../src/index.js';
import { xsd } from '../../src/xml/xsd.js';
import { exceptionFor } from './exceptions.js';
import { testDocuments } from './mutate.js';
import type { TestDocument } from './xml-tree.js';
import { hasXmllint, refusals } from './xmllint.js';

const CDC = fileURLToPath(new URL('../../../shared/cdc/', import.meta.url));
const officialXsd = (schema: SchemaVersion): string => join(CDC, `certifications-cdc-${schema}.xsd`);

function absent(): string | undefined {
  if (!hasXmllint()) return "xmllint n'est pas installé (paquet libxml2-utils)";
  const missing = SCHEMA_VERSIONS.map(officialXsd).find((file) => !existsSync(file));
  return missing && `le schéma officiel ${missing} est absent`;
}

/** The samples of the norm, judged by every version, then the generated documents. */
function* allDocuments(count: number, seed: number): Generator<TestDocument> {
  for (const name of readdirSync(CDC).filter((file) => file.endsWith('.xml')))
    for (const schema of SCHEMA_VERSIONS) yield { schema, bytes: readFileSync(join(CDC, name)), recipe: name };
  yield* testDocuments(count, seed);
}

async function run(count: number, seed: number, folder: string): Promise<number> {
  const documents = new Map<string, TestDocument>();
  for (const document of allDocuments(count, seed)) {
    const file = join(folder, `${documents.size}.xml`);
    writeFileSync(file, document.bytes);
    documents.set(file, document);
  }
  const files = [...documents.keys()];
  const differences: string[] = [];
  const excused = new Map<string, number>();
  const verdicts = { acceptés: 0, refusés: 0 };
  for (const schema of SCHEMA_VERSIONS) {
    const printed = join(folder, `${schema}.xsd`);
    writeFileSync(printed, xsd(schema));
    const official = refusals(files, officialXsd(schema));
    const ours = refusals(files, printed);
    for (const file of files)
      if (official.has(file) !== ours.has(file)) differences.push(`XSD ${schema} : le schéma imprimé et l'officiel diffèrent sur ${file}`);
    for (const [file, document] of documents) {
      if (document.schema !== schema) continue;
      const refusal = official.get(file);
      verdicts[refusal === undefined ? 'acceptés' : 'refusés']++;
      const report = await checkFlux(document.bytes, { schema });
      if (report.schemaValid === (refusal === undefined)) continue;
      const exception = exceptionFor({ ...document, ours: report, refusal });
      if (exception) excused.set(exception, (excused.get(exception) ?? 0) + 1);
      else {
        const said = report.diagnostics.find(({ source }) => source === 'xsd' || source === 'xml')?.message ?? 'valide';
        differences.push(`${file} (${document.recipe}, ${schema})\n  accrochage : ${said}\n  xmllint : ${refusal ?? 'valide'}`);
      }
    }
  }
  console.log(
    `${files.length} documents, graine ${seed} : ${verdicts.acceptés} acceptés et ${verdicts.refusés} refusés par le schéma officiel.`,
  );
  for (const [name, times] of excused) console.log(`Écart admis (${name}) : ${times}.`);
  for (const difference of differences.slice(0, 20)) console.log(difference);
  console.log(differences.length === 0 ? 'Aucun autre écart.' : `${differences.length} écarts ; les documents sont gardés dans ${folder}.`);
  return differences.length;
}

const reason = absent();
if (reason) console.log(`Oracle non consulté : ${reason}.`);
else {
  const [count = '6000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  const found = await run(Number(count), Number(seed), folder);
  if (found === 0) rmSync(folder, { recursive: true });
  else process.exitCode = 1;
}
