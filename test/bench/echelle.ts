/**
 * What a year of passages takes on one core: `npx tsx test/bench/echelle.ts`. The figures of the guide « à l'échelle » come from here.
 * Seconds are those of the processor, which other programs do not lengthen much, where those of the clock they would double. The sources are
 * bundled first: tsx slows closures down. Each measure has a process of its own, hence a peak of memory of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checkRows, generateDepot, type PassageDepose, rowsOf } from '../../src/node.js';
import { prepareParchemin, readFiche, readModele } from '../../src/parchemin.js';
import { passages } from './passages.js';

/** A stated assumption, not a count: nobody publishes one. */
const ANNEE = 2_000_000;
const OPTIONS = { today: '2026-09-01' };
const certification = { type: 'RNCP', code: 'RNCP38575' };
const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };

function* deposes(count: number): Generator<PassageDepose> {
  for (const passage of passages(count)) yield { certification, passage };
}
async function preparer(demo: string) {
  const fiche = (JSON.parse(readFileSync(join(demo, 'fiches.json'), 'utf8')) as unknown[]).map(readFiche)[0];
  if (!fiche) throw new Error('no fiche');
  return { fiche, parchemin: await prepareParchemin(readModele(JSON.parse(readFileSync(join(demo, 'titre-rncp.json'), 'utf8')))) };
}

const MEASURES = {
  controle: async (count: number) => {
    const { valid } = await checkRows(rowsOf(deposes(count)), OPTIONS);
    if (!valid) throw new Error('a passage is at fault');
  },
  depot: async (count: number, folder: string) => {
    const { ecrit } = await generateDepot(rowsOf(deposes(count)), { ...OPTIONS, config, folder: join(folder, `depot-${count}`) });
    if (!ecrit) throw new Error('no deposit');
  },
  parchemin: async (count: number, _: string, demo: string) => {
    const { fiche, parchemin } = await preparer(demo);
    for (const passage of passages(count)) await parchemin.screen({ passage, fiche });
  },
  impression: async (count: number, folder: string, demo: string) => {
    const { fiche, parchemin } = await preparer(demo);
    function* donnees() {
      for (const passage of passages(count)) yield { passage, fiche };
    }
    for await (const chunk of parchemin.print(donnees())) writeFileSync(join(folder, 'impression.pdf'), chunk, { flag: 'a' });
  },
};
type Measure = keyof typeof MEASURES;
interface Measured {
  readonly seconds: number;
  readonly peak: number;
}

async function measure([name, count, folder = '', demo = '']: readonly string[]): Promise<Measured> {
  const before = process.cpuUsage();
  await MEASURES[name as Measure](Number(count), folder, demo);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 };
}

async function report(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accrochage-echelle-'));
  try {
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'), 'junction');
    const bundle = join(folder, 'echelle.mjs');
    await build({
      entryPoints: [fileURLToPath(import.meta.url)],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
    });
    const demo = fileURLToPath(new URL('../../fixtures/demo', import.meta.url));
    const run = (name: Measure, count: number): Measured =>
      JSON.parse(execFileSync(process.execPath, [bundle, name, String(count), folder, demo], { encoding: 'utf8' }));
    /** Of one passage once the machine is warm: two counts, and what the second takes more. */
    const row = (name: Measure, few: number, many: number) => {
      const [less, more] = [run(name, few), run(name, many)];
      const each = (more.seconds - less.seconds) / (many - few);
      return {
        mesure: name,
        'µs par passage': Math.round(each * 1e6),
        'une année, en minutes': Number(((each * ANNEE) / 60).toFixed(1)),
        'pic, en Mo': Math.round(more.peak / 1e6),
        [`pic × pour ${many / few} fois plus`]: Number((more.peak / less.peak).toFixed(2)),
        each,
      };
    };
    const rows = [row('controle', 4_000, 40_000), row('depot', 4_000, 40_000), row('parchemin', 40, 400), row('impression', 40, 400)];
    console.log(
      `Node ${process.version}, ${cpus()[0]?.model} ; ${ANNEE.toLocaleString('fr-FR')} passages par an, hypothèse ; un seul cœur`,
    );
    console.table(rows.map(({ each: _, ...shown }) => shown));
    const [controle, depot, parchemin] = rows.map(({ each }) => each) as [number, number, number];
    console.log(`dépôt / contrôle : ${(depot / controle).toFixed(1)} ; parchemin / contrôle : ${Math.round(parchemin / controle)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
if (asked.length > 0) process.stdout.write(JSON.stringify(await measure(asked)));
else await report();
