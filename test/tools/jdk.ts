/**
 * The JDK as a judge: its schema validator, in French, which is what the portal's rejections read like. Asked for by
 * ACCROCHAGE_JUGES, never by `npm test` alone; the classes are compiled when they are run, so a JDK is needed and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErreurFichier } from '../../src/accuse/accuse.js';
import type { SchemaVersion } from '../../src/dictionary/index.js';
import { xsd } from '../../src/xml/xsd.js';
import { root } from './sources.js';

/** A judge that is named and missing is a failure. */
export const withJdk = process.env.ACCROCHAGE_JUGES?.split(',').includes('jdk') === true;

const SOURCE = `${root}test/tools/jdk/Valider.java`;
const MESSAGES = 'java.xml/com.sun.org.apache.xerces.internal.impl.msg=ALL-UNNAMED';

function java(options: readonly string[], input = ''): unknown[] {
  const run = spawnSync('java', [`--add-opens=${MESSAGES}`, '-Duser.language=fr', '-Duser.country=FR', SOURCE, ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`java: ${run.stderr}`);
  return run.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}

/** Key → sentence, as java.text.MessageFormat has it. The first bundle that has a key wins, that of the schema validator. */
export function frenchBundles(): Map<string, string> {
  const bundles = new Map<string, string>();
  for (const [key, sentence] of java(['--phrases']) as [string, string][]) if (!bundles.has(key)) bundles.set(key, sentence);
  return bundles;
}

/** The official schema when it stands beside the project, else the one that the library prints, in the folder given. */
export function schemaFile(schema: SchemaVersion, folder: string): string {
  const official = join(root, '../shared/cdc', `certifications-cdc-${schema}.xsd`);
  if (existsSync(official)) return official;
  const printed = join(folder, `${schema}.xsd`);
  writeFileSync(printed, xsd(schema));
  return printed;
}

/** What the JDK says of each file, in its order, as the portal would write it down; nothing for a file that is valid. */
export function jdkSays(files: readonly { readonly file: string; readonly xsdFile: string }[]): Map<string, ErreurFichier[]> {
  const said = new Map<string, ErreurFichier[]>();
  const lines = java([], files.map(({ file, xsdFile }) => `${xsdFile}\t${file}`).join('\n'));
  for (const [file, ligne, colonne, , message] of lines as [string, number | null, number | null, boolean, string][]) {
    if (!said.has(file)) said.set(file, []);
    said.get(file)?.push({ type: 'XSD', message, ligne, colonne });
  }
  return said;
}

/** Told by an exception of Java rather than by a sentence: an encoding that does not exist gives its bare name, and one bug of the JDK. */
export const isNoSentence = ({ message, ligne }: ErreurFichier): boolean =>
  ligne === null && (/^[\w-]+$/.test(message) || message === 'Scanner State 24 not Recognized ');
