/** `accrochage controler`. */

import type { SchemaVersion } from '../dictionary/index.js';
import type { Identification } from '../ligne/ligne.js';
import { formatOf, readBytes, sizeOf } from '../node/read-file.js';
import { checkRows } from '../rows/check-rows.js';
import { readRows } from '../rows/index.js';
import type { ValidationOptions } from '../validate.js';
import { type CheckReport, checkFlux } from '../xml/check.js';
import type { Asked } from './arguments.js';
import { readConfigFile } from './config-file.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { type Progress, progress } from './progress.js';
import { blankCellsHint, renderDiagnostics } from './render.js';
import type { Runtime } from './runtime.js';
import { painter, plural } from './terminal.js';

/** Nothing could be read: the file itself is at fault. */
const isUnreadable = ({ passages, diagnostics }: CheckReport): boolean =>
  passages === 0 && diagnostics.some(({ severity, source }) => severity === 'error' && source === 'fichier');

/** What the options say of the checks; the configuration counts only when it is named. */
export async function checksOf({ values, flags }: Asked, today: string) {
  const [file] = values.config ?? [];
  const config = file === undefined ? undefined : await readConfigFile(file);
  const schema = (values.schema?.[0] ?? config?.schema) as SchemaVersion | undefined;
  const action = values.action?.[0] as ValidationOptions['action'];
  const identification = values.identification?.[0] as Identification | undefined;
  return {
    today,
    ignoredColumns: values.ignorer ?? [],
    emptyAsNil: flags.has('vides-nil'),
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
    ...(asked.flags.has('tout') && { maxDiagnostics: ALL }),
  };
  const bytes = bar.watch(readBytes(path, { signal }));
  return format === 'xml' ? checkFlux(bytes, options) : checkRows(readRows(bytes, { ...options, format }), options);
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

export async function controler(asked: Asked, runtime: Runtime, today: string): Promise<Outcome> {
  const [path = ''] = asked.files;
  const bar = progress(runtime, await sizeOf(asked.files));
  const report = await check(path, asked, today, bar, runtime.signal).finally(bar.end);
  const exitCode = report.valid ? 0 : isUnreadable(report) ? 2 : 1;
  const { out, env } = runtime;
  const paint = painter(out, env);
  const all = asked.flags.has('tout');
  const text = () =>
    `${renderDiagnostics(report, { out, paint, all })}\n${paint(report.valid ? 'green' : 'red', verdict(report, path, all))}\n${blankCellsHint(report, out)}`;
  return { exitCode, json: report, text };
}
