/** A folder of its own for each test, removed afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Folder {
  readonly path: (name?: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  /** Names, hidden ones included. */
  readonly list: (name?: string) => string[];
}

export function temporaryFolder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'accrochage-'));
  made.push(root);
  const path = (name = ''): string => join(root, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    list: (name) => readdirSync(path(name)).sort(),
  };
}
