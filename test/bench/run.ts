/** `npm run bench`: every measure of the project in one run, as ratios, since one machine is not another. `npm run bench -- 20000` is quicker. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xsd } from '../../src/xml/xsd.js';
import type { Measure, Measured } from './measure.js';

const COUNT = Number(process.argv[2] ?? 200_000);
const FEW = Math.round(COUNT / 10);
/** V8 takes what it is given before it collects: what a measure of memory really needs shows in a small heap. */
const TIGHT = ['--max-old-space-size=128'];
const folder = mkdtempSync(join(tmpdir(), 'accrochage-bench-'));
const file = join(folder, 'depot.xml');
const child = fileURLToPath(new URL('measure.ts', import.meta.url));

interface Row extends Measured {
  label: string;
  count: number;
}
const rows: Row[] = [];

function measure(label: string, name: Measure, count = COUNT, options: readonly string[] = []): Row {
  process.stderr.write(`… ${label}\n`);
  const output = execFileSync(process.execPath, [...options, '--import', 'tsx', child, name, String(count), file], { encoding: 'utf8' });
  return { label, count, ...(JSON.parse(output) as Measured) };
}
function show(label: string, name: Measure, count = COUNT, options: readonly string[] = []): Row {
  const row = measure(label, name, count, options);
  rows.push(row);
  return row;
}

/** The reference for checking: the same file, the XSD that the library prints. Its memory is not known from here. */
function xmllint(bytes: number): Row | undefined {
  const schema = join(folder, 'depot.xsd');
  writeFileSync(schema, xsd());
  const label = 'xmllint --stream --schema';
  process.stderr.write(`… ${label}\n`);
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync('xmllint', ['--noout', '--stream', '--schema', schema, file], { stdio: 'ignore' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error) return undefined;
  if (status !== 0) throw new Error(`xmllint refused the file (${status})`);
  const row = { label, count: COUNT, seconds, bytes, peak: Number.NaN };
  rows.push(row);
  return row;
}

const number = (value: number, digits = 0): string =>
  Number.isNaN(value) ? '–' : value.toLocaleString('fr-FR', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const rate = ({ count, seconds }: Row): number => count / seconds;

function table(shown: readonly Row[], reference: Row, title: string): string {
  const cells = shown.map((row) => [
    row.label,
    number(row.count),
    number(rate(row)),
    number(row.bytes / row.seconds / 1e6, 1),
    number(rate(row) / rate(reference), 4),
    number(row.peak / 1e6),
  ]);
  const all = [['Mesure', 'Passages', 'Passages/s', 'Mo/s', title, 'Mémoire, pic (Mo)'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  '))
    .join('\n');
}

interface Aim {
  what: string;
  value: number;
  aim: number;
  /** The aim is a ceiling. */
  most?: true;
}
const line = ({ what, value, aim, most }: Aim): string =>
  `${(most ? value <= aim : value >= aim) ? 'atteint    ' : 'non atteint'}  ${what} : ${number(value, 2)} (visé : ${most ? 'au plus' : 'au moins'} ${number(aim, 2)})`;

try {
  show('produire les passages, sans les écrire', 'produire');
  const limit = show('concaténation écrite à la main (la limite)', 'concatenation');
  const serialize = show('serializeFlux (texte)', 'serialize');
  const bytes = show('serializeFluxBytes (octets)', 'octets');
  const validated = show('validatePassage puis serializeFluxBytes', 'validate+serialize');
  const fragment = show('xmlbuilder2, un fragment par passage', 'fragment', Math.min(COUNT, 5_000));
  const callbacks = show('xmlbuilder2, createCB', 'createCB', Math.min(COUNT, 1_000));
  const fewWritten = measure('serializeFluxBytes, dix fois moins de passages', 'octets', FEW);
  measure('écriture du petit fichier à contrôler', 'ecrire', FEW);
  const fewChecked = measure('checkFlux, dix fois moins de passages', 'check', FEW);
  const written = measure('écriture du fichier à contrôler', 'ecrire');
  const checked = show('checkFlux, fichier sur disque', 'check');
  const reference = xmllint(written.bytes);
  const core = rows.splice(0);
  measure('écriture du petit classeur', 'classeur-ecrire', FEW);
  const fewRead = measure('lecture du classeur, dix fois moins de lignes', 'classeur-lire', FEW);
  const filled = show('writeMatrice : écriture du classeur', 'classeur-ecrire');
  const read = show('readMatrice : lecture', 'classeur-lire');
  show('readMatrice et checkRows : contrôle', 'classeur-controler');
  show('annotateMatrice : une ligne sur cent fautive', 'classeur-annoter');
  const sheets = rows.splice(0);
  const [files, pages] = [Math.min(COUNT, 1_000), Math.min(COUNT, 10_000)];
  const bare = show('pdfkit seul, un fichier par personne', 'pdfkit-ecran', Math.min(COUNT, 300));
  const screens = show('parchemin.screen, un fichier par personne', 'parchemins-ecran', files);
  const bareBatch = show('pdfkit seul, toutes les pages en un fichier', 'pdfkit-lot', files);
  const fewPages = measure('lot, dix fois moins de pages', 'parchemins-impression', pages / 10, TIGHT);
  const batch = show('parchemin.print, un lot pour l’imprimeur', 'parchemins-impression', pages, TIGHT);
  const parchments = rows.splice(0);

  const aims: Aim[] = [
    { what: 'serializeFlux / concaténation', value: rate(serialize) / rate(limit), aim: 0.5 },
    { what: 'serializeFlux / createCB', value: rate(serialize) / rate(callbacks), aim: 100 },
    { what: 'contrôle et écriture / fragment sans contrôle', value: rate(validated) / rate(fragment), aim: 15 },
    ...(reference ? [{ what: 'checkFlux / xmllint', value: reference.seconds / checked.seconds, aim: 1 }] : []),
    {
      what: `mémoire de l’écriture, ${number(COUNT)} / ${number(FEW)} passages`,
      value: bytes.peak / fewWritten.peak,
      aim: 1.2,
      most: true,
    },
    {
      what: `mémoire du contrôle, ${number(COUNT)} / ${number(FEW)} passages`,
      value: checked.peak / fewChecked.peak,
      aim: 1.2,
      most: true,
    },
    {
      what: `mémoire de la lecture d'un classeur, ${number(COUNT)} / ${number(FEW)} lignes`,
      value: read.peak / fewRead.peak,
      aim: 2,
      most: true,
    },
    { what: 'parchemins par fichiers / pdfkit seul', value: rate(screens) / rate(bare), aim: 1 },
    { what: 'parchemins en un lot / pdfkit seul', value: rate(batch) / rate(bareBatch), aim: 0.5 },
    { what: `mémoire d’un lot, ${number(pages)} / ${number(pages / 10)} pages`, value: batch.peak / fewPages.peak, aim: 1.5, most: true },
  ];
  console.log(
    `Node ${process.version}, ${availableParallelism()} cœurs, passages complets et variés de ${number(bytes.bytes / COUNT / 1000, 2)} ko\n`,
  );
  console.log(`${table(core, limit, 'Rapport à la limite')}\n`);
  console.log(`Classeurs, ${number(filled.bytes / 1e6)} Mo compressés\n\n${table(sheets, filled, 'Rapport à l’écriture')}\n`);
  console.log(`Parchemins, titre RNCP avec code QR\n\n${table(parchments, bare, 'Rapport à pdfkit seul')}\n`);
  if (!reference) console.log('xmllint n’est pas installé : pas de comparaison du contrôle.\n');
  console.log(aims.map(line).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
