/** Writes fixtures/matrice/pieges from the table of traps: `npx tsx test/tools/make-matrice-fixtures.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { makePiege, pieges } from './matrice-pieges.js';
import { root } from './sources.js';

const folder = `${root}fixtures/matrice/pieges/`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(pieges)) writeFileSync(`${folder}${name}.xlsx`, await makePiege(name));
