/** The follow-up, in memory. */
import { BilanBuilder } from './bilan.js';
import { collect } from './collecting.js';
import type { Fact } from './facts.js';
import { type SuiviOptions, settingsOf } from './options.js';
import { explainAccuse, type SuiviFile } from './reading.js';
import type { LignesSuivies } from './reading-lignes.js';
import { Reducer } from './reduce.js';
import { Registre } from './registre.js';
import { Remarks } from './remarks.js';
import type { PassageSuivi, Suivi } from './suivi.js';
import { compareUrgency } from './urgency.js';

export interface TrackOptions extends SuiviOptions {
  /** Lignes à envoyer, dont celles qui ne l'ont jamais été. */
  lignes?: Iterable<LignesSuivies>;
}

/** As texts: an identifier cut out of a document would keep its whole chunk in memory. */
class Facts {
  readonly #lines: string[] = [];

  readonly keep = (fact: Fact): undefined => {
    this.#lines.push(JSON.stringify(fact));
  };

  *all(): Generator<Fact, void, undefined> {
    for (const line of this.#lines) yield JSON.parse(line) as Fact;
  }
}

/**
 * Où en est chaque passage, d'après les dépôts et les accusés eux-mêmes : ni base ni registre à tenir. Les mêmes fichiers donnent le
 * même état, dans quelque ordre qu'ils viennent. Tout est gardé en mémoire (environ 1 ko par passage) ; pour un dossier entier, voir
 * `trackFolder` (accrochage/node). Un fichier qui ne se lit pas est dit dans `bilan.diagnostics` et n'arrête pas les autres.
 *
 * Aucun nom ni aucun NIR n'est gardé : un passage est son identifiant technique.
 *
 * @example
 * const { bilan, passages } = await trackPassages(
 *   fichiers.map((fichier) => ({ nom: fichier.name, source: () => fichier.stream() })),
 *   { today: '2026-11-02' },
 * );
 */
export async function trackPassages(files: AsyncIterable<SuiviFile> | Iterable<SuiviFile>, options: TrackOptions = {}): Promise<Suivi> {
  const settings = settingsOf(options);
  const remarks = new Remarks();
  const facts = new Facts();
  const read = await collect({ files, lignes: options.lignes }, { keep: facts.keep, remarks, explain: explainAccuse });
  const registre = new Registre(read, remarks.say);
  const bilan = new BilanBuilder();
  const passages: PassageSuivi[] = [];
  for (const { passage, attempts } of new Reducer(registre, settings).reduce(facts.all())) {
    bilan.add(passage, attempts);
    passages.push(passage);
  }
  return { bilan: bilan.end(read, registre, settings, remarks), passages: passages.sort(compareUrgency) };
}
