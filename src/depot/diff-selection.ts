/** The passages of former deposits that a list of identifiers names, to be suppressed. */
import { count, type Decompte, decompte } from '../reprise/counted.js';
import type { RowEvent } from '../rows/row.js';
import { FormerDeposits } from './diff-former.js';
import type { RowSource } from './diff-rows.js';

/** Ce qu'une liste d'identifiants désigne dans les dépôts déjà envoyés. */
export interface Selection {
  /** Identifiants différents de la liste. */
  demandes: number;
  trouves: number;
  /** Absents des dépôts donnés. */
  introuvables: Decompte;
  /** Déjà supprimés par un dépôt de suppression donné. */
  dejaSupprimes: Decompte;
  /** Le dernier envoi de chacun, tel quel ; pour `generateDepot`, action SUPPRESSION. */
  rows(): AsyncIterable<RowEvent>;
  /** Tous ceux qui ne sont pas trouvés, lus de nouveau dans la liste. */
  manquants(): AsyncIterable<string>;
}

type Ids = () => Iterable<string> | AsyncIterable<string>;

/**
 * Trouve dans les dépôts déjà envoyés, donnés dans leur ordre, les passages d'une liste d'identifiants techniques (voir `readIdList`), aussi
 * longue soit-elle : liste et dépôts sont relus, seules des empreintes sont gardées.
 *
 * @throws {DiffError} si un dépôt ne se lit pas en entier.
 * @example const { introuvables, rows } = await selectPassages(depots, () => readIdList(octets));
 */
export async function selectPassages(before: readonly RowSource[], ids: Ids): Promise<Selection> {
  const former = await FormerDeposits.of(before);
  const wanted = new Set<number>();
  const found = { demandes: 0, trouves: 0, introuvables: decompte(), dejaSupprimes: decompte() };
  for await (const idTechnique of ids()) {
    const id = former.number(idTechnique);
    if (wanted.has(id)) continue;
    wanted.add(id);
    found.demandes++;
    if (former.has(id)) found.trouves++;
    else count(former.wasSuppressed(id) ? found.dejaSupprimes : found.introuvables, idTechnique);
  }
  async function* manquants(): AsyncGenerator<string, void, undefined> {
    for await (const idTechnique of ids()) if (!former.has(former.number(idTechnique))) yield idTechnique;
  }
  return { ...found, rows: () => former.rows((id) => wanted.has(id)), manquants };
}
