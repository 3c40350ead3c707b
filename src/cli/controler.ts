/** `accrochage controler`. */
import { checkRows } from '../check-rows.js';
import type { SchemaVersion } from '../dictionary/index.js';
import type { Identification } from '../ligne.js';
import { formatOf, readBytes } from '../node/read-file.js';
import { readRows } from '../rows/index.js';
import type { ValidationOptions } from '../validate.js';
import { type CheckReport, checkFlux } from '../xml/check.js';
import type { Asked } from './arguments.js';
import { readConfigFile } from './config-file.js';
import type { Outcome } from './outcome.js';
import { plural, renderDiagnostics } from './render.js';
import { painter, progress, type Terminal } from './terminal.js';

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

async function check(path: string, asked: Asked, today: string, onProgress: (passages: number) => void): Promise<CheckReport> {
  const format = formatOf(path);
  const options = {
    ...(await checksOf(asked, today)),
    onProgress,
    ...(asked.flags.has('tout') && { maxDiagnostics: Number.POSITIVE_INFINITY }),
  };
  if (format === 'xml') return checkFlux(readBytes(path), options);
  return checkRows(readRows(readBytes(path), { ...options, format }), options);
}

function verdict({ schemaValid, valid, passages, truncated }: CheckReport, path: string): string {
  const read = `${path} : ${plural(passages, 'passage lu', 'passages lus')}`;
  const more = truncated ? ' Il y a trop de fautes pour toutes les montrer : --tout les montre.' : '';
  if (valid) return `${read}, prêt à être déposé.`;
  return `${read}. ${schemaValid ? 'Le schéma est respecté, mais' : "Le schéma n'est pas respecté :"} des erreurs sont à corriger.${more}`;
}

export async function controler(asked: Asked, terminal: Terminal, today: string): Promise<Outcome> {
  const [path = ''] = asked.files;
  const bar = progress(terminal);
  const report = await check(path, asked, today, bar.update).finally(bar.end);
  const exitCode = report.valid ? 0 : isUnreadable(report) ? 2 : 1;
  const paint = painter(terminal.out, terminal.env);
  const text = () =>
    `${renderDiagnostics(report.diagnostics, { out: terminal.out, paint, all: asked.flags.has('tout') })}\n${paint(report.valid ? 'green' : 'red', verdict(report, path))}\n`;
  return { exitCode, json: report, text };
}
