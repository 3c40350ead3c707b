/**
 * `npx tsx test/tools/jdk-messages.ts`: which sentences of the JDK the broken documents bring out, how often, and which are not
 * recognised. `npx tsx test/tools/jdk-messages.ts 10000 7` for so many documents from that seed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SENTENCES } from '../../src/accuse/cvc/format.js';
import { recogniseXerces } from '../../src/accuse/cvc/recognise.js';
import { jdkSays, schemaFile } from './jdk.js';
import { testDocuments } from './mutate.js';

const [count = '6000', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'jdk-'));
const files = [...testDocuments(Number(count), Number(seed))].map(({ schema, bytes }, index) => {
  const file = join(folder, `${index}.xml`);
  writeFileSync(file, bytes);
  return { file, xsdFile: schemaFile(schema, folder) };
});
const seen = new Map<string, number>();
const unknown = new Set<string>();
for (const { message } of [...jdkSays(files).values()].flat()) {
  const key = recogniseXerces(message)?.key;
  if (key === undefined) unknown.add(message);
  else seen.set(key, (seen.get(key) ?? 0) + 1);
}
rmSync(folder, { recursive: true });
for (const [key, times] of [...seen].sort(([, a], [, b]) => b - a)) console.log(String(times).padStart(7), key);
console.log(`${seen.size} clés vues sur ${Object.keys(SENTENCES).length}. Phrases inconnues : ${[...unknown].join(' | ') || 'aucune'}.`);
