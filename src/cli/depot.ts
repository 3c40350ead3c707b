/** `accrochage generer` and `accrochage supprimer`. */
import type { DepotFile, DepotReport } from '../node/depot-report.js';
import { generateDepot } from '../node/generate-depot.js';
import { formatOf, sizeOf } from '../node/read-file.js';
import type { RowEvent } from '../rows/row.js';
import type { Asked } from './arguments.js';
import { depotOptionsOf } from './depot-options.js';
import type { Outcome } from './outcome.js';
import { type Progress, progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { blankCellsHint, renderDiagnostics } from './render.js';
import { describeParchemins } from './render-parchemins.js';
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
  const options = await depotOptionsOf(asked, runtime);
  for (const path of asked.files) formatOf(path);
  const bar = progress(runtime, await sizeOf(asked.files));
  const rows = rowsOfFiles(asked, bar, runtime.signal);
  const refusedFormat = asked.files.length === 1 && asked.files[0]?.toLowerCase().endsWith('.json') ? 'json' : 'ndjson';
  return generateDepot(rows, { ...options, action, refusedFormat, onProgress: bar.update }).finally(bar.end);
}

export const describeFile = ({ nom, passages, octets, certifications }: DepotFile): string =>
  `  ${nom}  ${plural(passages, 'passage')}, ${formatCount(octets)} octets : ${certifications.map(({ code, passages: count }) => `${code} (${count})`).join(', ')}\n`;

function summary({ ecrit, dossier, passages, fichiers, refuses, action, parchemins }: DepotReport, paint: Paint): string {
  const read = `${plural(passages.lus, 'passage lu', 'passages lus')}, ${plural(passages.acceptes, 'accepté')}, ${plural(passages.refuses, 'refusé')}.`;
  if (!ecrit) {
    const why =
      passages.lus === 0
        ? "Il n'y a rien à déposer."
        : passages.acceptes === 0
          ? 'Aucun passage ne peut être déposé.'
          : passages.refuses === 0
            ? parchemins
              ? 'Les parchemins faits sont gardés : corrigez, puis relancez la même commande.'
              : 'Le fichier lui-même est à corriger.'
            : 'Corrigez les lignes refusées, ou ajoutez --partiel pour déposer les autres.';
    const made = parchemins ? describeParchemins(parchemins, paint) : '';
    return `${read}\n${made}${paint('red', `${parchemins ? "Le dépôt n'a pas été écrit." : "Rien n'a été écrit."} ${why}`)}\n`;
  }
  const kind = action === 'SUPPRESSION' ? 'Demande de suppression écrite' : 'Dépôt écrit';
  return `${read}
${paint('green', `${kind} dans ${dossier} :`)}
${fichiers.map(describeFile).join('')}${refuses ? `  ${refuses.nom}  ${plural(passages.refuses, 'ligne')} à corriger, puis à redonner à la commande\n` : ''}  rapport.json  où chaque passage est allé
${parchemins ? describeParchemins(parchemins, paint) : ''}`;
}

/** What a deposit did, for people and for machines; `before`: what is to be said above it. */
export function depotOutcome(report: DepotReport, asked: Asked, { out, env }: Runtime, before = ''): Outcome {
  const paint = painter(out, env);
  const text = () =>
    `${before}${renderDiagnostics(report, { out, paint, all: asked.flags.has('tout') })}\n${summary(report, paint)}${blankCellsHint(report, out)}`;
  const isUnreadable =
    report.passages.lus === 0 && report.diagnostics.some(({ severity, source }) => severity === 'error' && source === 'fichier');
  return { exitCode: report.valid && report.ecrit && report.parchemins?.complet !== false ? 0 : isUnreadable ? 2 : 1, json: report, text };
}

export const depot = async (asked: Asked, action: 'CREATION' | 'SUPPRESSION', runtime: Runtime): Promise<Outcome> =>
  depotOutcome(await make(asked, action, runtime), asked, runtime);
