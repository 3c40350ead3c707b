/** `accrochage supprimer DEPOT… --liste FICHIER`: the passages of former deposits that a list names. */
import { type Selection, selectPassages } from '../depot/diff-selection.js';
import { generateDepot } from '../node/generate-depot.js';
import { readBytes } from '../node/read-file.js';
import type { Decompte } from '../reprise/counted.js';
import { readIdList } from '../reprise/id-list.js';
import type { Asked } from './arguments.js';
import { depotOutcome } from './depot.js';
import { depotOptionsOf } from './depot-options.js';
import type { Outcome } from './outcome.js';
import { progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import type { Runtime } from './runtime.js';
import { formatCount, plural, wrap } from './terminal.js';

function named({ nombre, idTechniques }: Decompte, one: string, many: string, out: Runtime['out']): string {
  if (nombre === 0) return '';
  const more = nombre - idTechniques.length;
  const list = `${idTechniques.join(', ')}${more > 0 ? ` et ${formatCount(more)} autres` : ''}`;
  return `${wrap(`${plural(nombre, 'identifiant')} de la liste ${nombre > 1 ? many : one} : ${list}.`, out, 0)}\n`;
}

const missing = ({ introuvables, dejaSupprimes }: Selection, out: Runtime['out']): string =>
  named(introuvables, "n'est dans aucun des fichiers donnés", 'ne sont dans aucun des fichiers donnés', out) +
  named(dejaSupprimes, 'a déjà été supprimé', 'ont déjà été supprimés', out);

export async function supprimerListe(list: string, asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { out, signal } = runtime;
  const options = await depotOptionsOf(asked, runtime);
  const bar = progress(runtime, undefined);
  const sources = asked.files.map((path) => () => rowsOfFile(path, asked, bar, signal));
  const selection = await selectPassages(sources, () => readIdList(readBytes(list, { signal })));
  const { demandes, trouves, introuvables, dejaSupprimes } = selection;
  const said = missing(selection, out);
  // A person whose deletion is asked for and forgotten would stay in the base without a word.
  if (introuvables.nombre > 0 && !asked.flags.has('partiel')) {
    const text = () =>
      `${said}Rien n'a été écrit : corrigez la liste, donnez les autres dépôts, ou ajoutez --partiel pour supprimer les autres.\n`;
    return { exitCode: 1, json: { valid: false, ecrit: false, demandes, trouves, introuvables, dejaSupprimes }, text };
  }
  const report = await generateDepot(selection.rows(), { ...options, action: 'SUPPRESSION', onProgress: bar.update }).finally(bar.end);
  const outcome = depotOutcome(report, asked, runtime, said);
  return {
    ...outcome,
    exitCode: introuvables.nombre > 0 ? 1 : outcome.exitCode,
    json: { ...report, demandes, trouves, introuvables, dejaSupprimes },
  };
}
