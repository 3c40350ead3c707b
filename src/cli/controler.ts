/** `accrochage controler`. */

import type { SchemaVersion } from '../dictionary/index.js';
import type { Identification } from '../ligne/ligne.js';
import { annotateMatrice } from '../matrice/annotate-matrice.js';
import { formatOf, readBytes, sizeOf } from '../node/read-file.js';
import { writeNewFile } from '../node/write-new-file.js';
import { checkRows } from '../rows/check-rows.js';
import type { ValidationOptions } from '../validate.js';
import { type CheckReport, checkFlux } from '../xml/check.js';
import { type Asked, UsageError } from './arguments.js';
import { readConfigFile } from './config-file.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { type Progress, progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { blankCellsHint, renderDiagnostics } from './render.js';
import type { Runtime } from './runtime.js';
import { painter, plural } from './terminal.js';

/** Nothing could be read: the file itself is at fault. */
const isUnreadable = ({ passages, diagnostics }: CheckReport): boolean =>
  passages === 0 && diagnostics.some(({ severity, source }) => severity === 'error' && source === 'fichier');

/** What the options say of the checks; the configuration counts only when it is named. */
export async function checksOf({ values }: Asked, today: string) {
  const [file] = values.config ?? [];
  const config = file === undefined ? undefined : await readConfigFile(file);
  const schema = (values.schema?.[0] ?? config?.schema) as SchemaVersion | undefined;
  const action = values.action?.[0] as ValidationOptions['action'];
  const identification = values.identification?.[0] as Identification | undefined;
  return {
    today,
    ...(schema && { schema }),
    ...(action && { action }),
    ...(identification && { identification }),
    ...(config && {
      envelope: {
        'emetteur.idClient': config.emetteur.idClient,
        'certificateur.idClient': config.certificateur.idClient,
        'certificateur.idContrat': config.certificateur.idContrat,
      },
    }),
  };
}

async function check(path: string, asked: Asked, today: string, bar: Progress, signal: AbortSignal): Promise<CheckReport> {
  const format = formatOf(path);
  const options = {
    ...(await checksOf(asked, today)),
    onProgress: bar.update,
    ...((asked.flags.has('tout') || asked.values.annote) && { maxDiagnostics: ALL }),
  };
  if (format === 'xml') return checkFlux(bar.watch(readBytes(path, { signal })), options);
  return checkRows(rowsOfFile(path, asked, bar, signal), options);
}

function verdict({ schemaValid, valid, passages, truncated }: CheckReport, path: string, isAll: boolean): string {
  const isXml = formatOf(path) === 'xml';
  if (passages === 0 && !isXml) return `${path} : aucun passage n'a pu être lu, rien n'a donc été contrôlé.`;
  const read = `${path} : ${plural(passages, 'passage lu', 'passages lus')}`;
  const more = truncated ? ` Il y a trop de fautes pour toutes les montrer${isAll ? '.' : ' : --tout les montre.'}` : '';
  if (valid) return `${read}, prêt à être déposé.`;
  const schema = schemaValid ? 'Le schéma est respecté, mais' : "Le schéma n'est pas respecté :";
  return isXml ? `${read}. ${schema} des erreurs sont à corriger.${more}` : `${read}, mais des erreurs sont à corriger.${more}`;
}

/** The workbook given back, its faults on their cells; nothing when it could not be read. */
async function annotate(asked: Asked, report: CheckReport, runtime: Runtime): Promise<string | undefined> {
  const [path = ''] = asked.files;
  const [target] = asked.values.annote ?? [];
  if (target === undefined || isUnreadable(report)) return undefined;
  const { signal } = runtime;
  const bar = progress(runtime, undefined, 'Annotation');
  const workbook = annotateMatrice(readBytes(path, { signal }), report.diagnostics, { onProgress: bar.read });
  await writeNewFile(target, workbook, signal).finally(bar.end);
  return target;
}

function refuseAnnotation({ files: [path = ''], values }: Asked): void {
  const [target] = values.annote ?? [];
  if (target === undefined) return;
  if (formatOf(path) !== 'xlsx')
    throw new UsageError(
      `--annote rend votre classeur, les fautes sur les cellules : donnez un .xlsx. « accrochage matrice ${path} » en fait un de ce fichier.`,
    );
  if (!/\.xls[xm]$/i.test(target))
    throw new UsageError(`Le classeur annoté s'écrit au format .xlsx : --annote controle.xlsx ; reçu « ${target} ».`);
}

export async function controler(asked: Asked, runtime: Runtime, today: string): Promise<Outcome> {
  refuseAnnotation(asked);
  const [path = ''] = asked.files;
  const { out, env } = runtime;
  const bar = progress(runtime, await sizeOf(asked.files));
  const report = await check(path, asked, today, bar, runtime.signal).finally(bar.end);
  const annote = await annotate(asked, report, runtime);
  const exitCode = report.valid ? 0 : isUnreadable(report) ? 2 : 1;
  const paint = painter(out, env);
  const all = asked.flags.has('tout');
  const given = annote === undefined ? '' : `Classeur annoté : ${annote}\n`;
  const text = () =>
    `${renderDiagnostics(report, { out, paint, all })}\n${paint(report.valid ? 'green' : 'red', verdict(report, path, all))}\n${given}${blankCellsHint(report, out)}`;
  return { exitCode, json: annote === undefined ? report : { ...report, annote }, text };
}
