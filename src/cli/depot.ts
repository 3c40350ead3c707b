/** `accrochage generer` and `accrochage supprimer`. */
import type { Identification } from '../ligne/ligne.js';
import type { DepotFile, DepotReport } from '../node/depot-report.js';
import { generateDepot } from '../node/generate-depot.js';
import { formatOf, sizeOf } from '../node/read-file.js';
import type { RowEvent } from '../rows/row.js';
import { type Asked, countOf, dayOf, UsageError } from './arguments.js';
import { readConfigFile } from './config-file.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { type Progress, progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { blankCellsHint, renderDiagnostics } from './render.js';
import type { Runtime } from './runtime.js';
import { formatCount, type Paint, painter, plural } from './terminal.js';

/** The rows of several files, one after the other; what they have in common is objects. */
async function* rowsOfFiles(asked: Asked, bar: Progress, signal: AbortSignal): AsyncGenerator<RowEvent, void, undefined> {
  const isOne = asked.files.length === 1;
  const wanted = asked.values.seulement && new Set(asked.values.seulement);
  for (const path of asked.files)
    for await (const event of rowsOfFile(path, asked, bar, signal)) {
      if (event.type === 'headings' && !isOne) continue;
      if (event.type !== 'row') yield event;
      else if (!wanted || wanted.has(String(event.row.data.idTechnique)))
        yield isOne ? event : { type: 'row', row: { ...event.row, raw: event.row.data } };
    }
}

async function make(asked: Asked, action: 'CREATION' | 'SUPPRESSION', runtime: Runtime): Promise<DepotReport> {
  const [folder] = asked.values.sortie ?? [];
  if (folder === undefined) throw new UsageError('Il manque le dossier où écrire le dépôt : -o DOSSIER.');
  const config = await readConfigFile(asked.values.config?.[0]);
  for (const path of asked.files) formatOf(path);
  const [passages, bytes] = [countOf(asked, 'max-passages'), countOf(asked, 'max-octets')];
  const schema = asked.values.schema?.[0] as DepotReport['schema'] | undefined;
  const identification = asked.values.identification?.[0] as Identification | undefined;
  const today = dayOf(asked);
  const { signal } = runtime;
  const bar = progress(runtime, await sizeOf(asked.files));
  const depot = generateDepot(rowsOfFiles(asked, bar, signal), {
    config,
    folder,
    action,
    signal,
    limits: { ...(passages !== undefined && { passages }), ...(bytes !== undefined && { bytes }) },
    partial: asked.flags.has('partiel'),
    refusedFormat: asked.files.length === 1 && asked.files[0]?.toLowerCase().endsWith('.json') ? 'json' : 'ndjson',
    onProgress: bar.update,
    ...(today !== undefined && { today }),
    ...(schema && { schema }),
    ...(identification && { identification }),
    ...(asked.flags.has('tout') && { maxDiagnostics: ALL }),
  });
  return depot.finally(bar.end);
}

const describeFile = ({ nom, passages, octets, certifications }: DepotFile): string =>
  `  ${nom}  ${plural(passages, 'passage')}, ${formatCount(octets)} octets : ${certifications.map(({ code, passages: count }) => `${code} (${count})`).join(', ')}\n`;

function summary({ ecrit, dossier, passages, fichiers, refuses, action }: DepotReport, paint: Paint): string {
  const read = `${plural(passages.lus, 'passage lu', 'passages lus')}, ${plural(passages.acceptes, 'accepté')}, ${plural(passages.refuses, 'refusé')}.`;
  if (!ecrit) {
    const why =
      passages.lus === 0
        ? "Il n'y a rien à déposer."
        : passages.acceptes === 0
          ? 'Aucun passage ne peut être déposé.'
          : passages.refuses === 0
            ? 'Le fichier lui-même est à corriger.'
            : 'Corrigez les lignes refusées, ou ajoutez --partiel pour déposer les autres.';
    return `${read}\n${paint('red', `Rien n'a été écrit. ${why}`)}\n`;
  }
  const kind = action === 'SUPPRESSION' ? 'Demande de suppression écrite' : 'Dépôt écrit';
  return `${read}
${paint('green', `${kind} dans ${dossier} :`)}
${fichiers.map(describeFile).join('')}${refuses ? `  ${refuses.nom}  ${plural(passages.refuses, 'ligne')} à corriger, puis à redonner à la commande\n` : ''}  rapport.json  où chaque passage est allé
`;
}

export async function depot(asked: Asked, action: 'CREATION' | 'SUPPRESSION', runtime: Runtime): Promise<Outcome> {
  const report = await make(asked, action, runtime);
  const { out, env } = runtime;
  const paint = painter(out, env);
  const text = () =>
    `${renderDiagnostics(report, { out, paint, all: asked.flags.has('tout') })}\n${summary(report, paint)}${blankCellsHint(report, out)}`;
  const isUnreadable =
    report.passages.lus === 0 && report.diagnostics.some(({ severity, source }) => severity === 'error' && source === 'fichier');
  return { exitCode: report.valid && report.ecrit ? 0 : isUnreadable ? 2 : 1, json: report, text };
}
