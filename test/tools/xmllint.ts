/** xmllint by batches: one process for hundreds of files, since starting it costs more than validating. */
import { spawnSync } from 'node:child_process';

const BATCH = 400;

export const hasXmllint = (): boolean => spawnSync('xmllint', ['--version']).error === undefined;

/** What xmllint says of each file under a schema; nothing for a file that is well-formed and valid. */
export function refusals(files: readonly string[], xsdFile: string): Map<string, string> {
  const refused = new Map<string, string>();
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsdFile, ...batch], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    const lines = stderr.split('\n');
    const valid = new Set(lines.filter((line) => line.endsWith(' validates')).map((line) => line.slice(0, -' validates'.length)));
    for (const file of batch)
      if (!valid.has(file)) refused.set(file, lines.filter((line) => line.startsWith(`${file}:`)).join('\n') || 'no reason given');
  }
  return refused;
}
