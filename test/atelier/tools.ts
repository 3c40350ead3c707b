/** Files given to the session, and what it makes. */
import { readFileSync } from 'node:fs';
import type { Following, RowsView, View } from '../../docs/atelier/travail/session.js';
import { Session } from '../../docs/atelier/travail/session.js';
import type { LignePassage } from '../../src/index.js';
import { ligneConforme } from '../../src/testing.js';
import { root } from '../tools/sources.js';

export const fileOf = (path: string, nom = path.split('/').at(-1) ?? ''): File => new File([readFileSync(`${root}fixtures/${path}`)], nom);

export const fileNamed = (nom: string, ...content: (string | Uint8Array)[]): File => new File(content as BlobPart[], nom);

export function rowsView(view: View): RowsView {
  if (view.kind !== 'rows') throw new Error(`not rows: ${view.kind}`);
  return view;
}

/** A session where files are judged on a day when the invented rows are right, and those of the demonstration too on its own. */
export class DatedSession extends Session {
  override open(file: File, following: Following = {}): Promise<View> {
    return this.openOn(file.name.startsWith('apprenants') ? '2026-11-02' : '2026-09-01', file, following);
  }
}
export const newSession = (): Session => new DatedSession();

/** A right row, some of its data changed. */
export const ligne = (rang: number, more: Partial<Record<keyof LignePassage, unknown>> = {}): object => ({
  ...ligneConforme({ rang }),
  ...more,
});

export const ndjson = (...lignes: object[]): File => fileNamed('lignes.ndjson', lignes.map((each) => `${JSON.stringify(each)}\n`).join(''));

/** A CSV under the names of the elements. */
export function csv(...lignes: object[]): File {
  const rows = lignes as Readonly<Record<string, unknown>>[];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => (value === null ? 'nil' : value === undefined ? '' : String(value));
  return fileNamed(
    'lignes.csv',
    [names, ...rows.map((row) => names.map((name) => cell(row[name])))].map((cells) => cells.join(';')).join('\n'),
  );
}
