/** `accrochage generer FICHIER --avant DEPOT.xml…`: the deposits that lead from what was sent to what is true now. */
import { type CorrectionsReport, generateCorrections } from '../node/diff.js';
import type { Asked } from './arguments.js';
import { describeFile } from './depot.js';
import { depotOptionsOf } from './depot-options.js';
import type { Outcome } from './outcome.js';
import { readingOf } from './reading.js';
import { renderDiagnostics } from './render.js';
import type { Runtime } from './runtime.js';
import { formatCount, type Paint, painter, plural, wrap } from './terminal.js';

function bilan({ bilan: found }: CorrectionsReport): string {
  const counts: readonly (readonly [count: number, text: string])[] = [
    [found.crees.nombre, 'à créer'],
    [found.remplaces.nombre, 'à remplacer, sous le même identifiant'],
    [found.recertifies.nombre, "d'une autre certification sous le même identifiant, à supprimer puis à créer"],
    [found.supprimes.nombre, 'à supprimer'],
    [found.inchanges, 'sans changement'],
  ];
  return counts.flatMap(([count, text]) => (count > 0 ? [`  ${formatCount(count)} ${text}\n`] : [])).join('');
}

function verdict({ ecrit, etapes, dossier }: CorrectionsReport, paint: Paint): string {
  if (etapes.length === 0) return paint('green', "Rien n'est à envoyer : ce qui a été déposé est ce qui est vrai.");
  const refused = etapes.reduce((sum, { depot }) => sum + depot.passages.refuses, 0);
  if (!ecrit) return paint('red', `Rien n'a été écrit : ${plural(refused, 'ligne est à corriger', 'lignes sont à corriger')}.`);
  const steps = etapes.map(({ dossier: name, depot }) => `  ${name}/\n${depot.fichiers.map((file) => `  ${describeFile(file)}`).join('')}`);
  return `${paint('green', `Corrections écrites dans ${dossier}, à déposer dans cet ordre :`)}\n${steps.join('')}  corrections.json`;
}

export async function corrections(before: readonly string[], asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { out, env } = runtime;
  const [after = ''] = asked.files;
  const { partial: _, ...options } = await depotOptionsOf(asked, runtime);
  const report = await generateCorrections({ ...options, before, after, reading: readingOf(asked) });
  const paint = painter(out, env);
  const all = asked.flags.has('tout');
  const text = () =>
    `${report.etapes.map(({ depot }) => renderDiagnostics(depot, { out, paint, all })).join('')}\n${bilan(report)}${verdict(report, paint)}\n${report.conseils.map((each) => `${wrap(each, out, 0)}\n`).join('')}`;
  return { exitCode: report.valid && (report.ecrit || report.etapes.length === 0) ? 0 : 1, json: report, text };
}
