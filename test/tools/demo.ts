/** `npm run demo`: the real command on fixtures/demo, then where each learner went. Repeatable. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DepotReport, PassageSort } from '../../src/node/depot-report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = `${root}dist/cli.js`;
const input = 'fixtures/demo/apprenants.xlsx';
const annotated = 'sortie/apprenants-controle.xlsx';
const folder = 'sortie/demo';
/** The rows are judged as on that day, whenever the demonstration runs. */
const day = '2026-11-02';

const newest = (path: string): number =>
  Math.max(
    ...readdirSync(path, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) => statSync(`${parentPath}/${name}`).mtimeMs),
  );

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function accrochage(...args: string[]): number {
  console.log(`\n$ accrochage ${args.join(' ')}\n`);
  return run(process.execPath, [cli, ...args]);
}

const report = (): DepotReport & { sorts: PassageSort[] } => JSON.parse(readFileSync(`${root}${folder}/rapport.json`, 'utf8'));

function check(condition: boolean, failure: string): void {
  if (condition) return;
  console.error(`\nLa démonstration a échoué : ${failure}`);
  process.exit(1);
}

if (!existsSync(cli) || statSync(cli).mtimeMs < newest(`${root}src`)) {
  console.log('Construction du paquet…');
  check(run('npm', ['run', '--silent', 'build', '--', '--silent']) === 0, 'le paquet ne se construit pas.');
}
rmSync(`${root}${folder}`, { recursive: true, force: true });
rmSync(root + annotated, { force: true });

const config = ['--config', 'fixtures/demo/accrochage.json', '--aujourdhui', day];
check(
  accrochage('controler', input, '--annote', annotated, '--aujourdhui', day) === 1 && existsSync(root + annotated),
  'le contrôle devait trouver des fautes et rendre le classeur.',
);
console.log(`Ouvrez ${annotated} : les fautes sont colorées et commentées sur leurs cellules, et listées dans la feuille « Contrôle ».`);

const refused = spawnSync(process.execPath, [cli, 'generer', input, '-o', folder, ...config], { cwd: root });
check(refused.status === 1 && !existsSync(`${root}${folder}`), 'les lignes fautives devaient empêcher le dépôt.');
console.log("\nSans --partiel, les lignes fautives empêchent le dépôt : code de sortie 1, rien n'est écrit.");
const parchemins = ['titre-rncp', 'certification-rs'].flatMap((nom) => ['--parchemins', `fixtures/demo/${nom}.json`]);
const preuves = ['--fiches', 'fixtures/demo/fiches.json', '--url-preuve', 'https://preuves.exemple.fr/{idTechnique}'];
check(
  accrochage('generer', input, '-o', folder, ...config, '--partiel', ...parchemins, ...preuves) === 1,
  'le dépôt partiel devait signaler ses lignes refusées.',
);
check(readdirSync(`${root}${folder}/parchemins`).filter((name) => /^ECOLE.*\.pdf$/.test(name)).length > 40, 'il manque des parchemins.');

const { fichiers, sorts, passages } = report();
for (const { nom } of fichiers) check(accrochage('controler', `${folder}/${nom}`, '--aujourdhui', day) === 0, `${nom} n'est pas valide.`);

console.log('\nOù chaque apprenant est allé :\n');
for (const { idTechnique, ligne, fichier, fautes = [] } of sorts.sort((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0)))
  console.log(
    `  ligne ${String(ligne).padStart(2)}  ${(idTechnique ?? '').padEnd(16)}  ${fichier}${fautes.length > 0 ? `  (${fautes.join(', ')})` : ''}`,
  );
check(sorts.length === passages.lus, 'un apprenant manque au rapport.');
console.log(
  `\nLe dépôt est dans ${folder}/ : ${readdirSync(`${root}${folder}`).sort().join(', ')} ; les parchemins dans ${folder}/parchemins/.`,
);
