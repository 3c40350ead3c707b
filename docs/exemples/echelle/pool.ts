/** Répartit sur les cœurs d'une machine le contrôle d'un grand fichier NDJSON, et ses parchemins. */
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type CheckReport, checkRows, type PassageDepose } from 'accrochage';
import { readRows } from 'accrochage/node';
import { Piscina } from 'piscina';
import { type DemandeDeControle, type LotControle, reunir } from './controle.js';
import { couper } from './lots.js';
import { type Inventaire, inventaire, ouvrirAtelier, type Refus, type Reglages } from './parchemins.js';
import { lirePassages } from './passages.js';
import { repartir } from './repartir.js';
import type { LotDeParchemins, LotFait } from './worker.js';

export interface OptionsDuPool {
  readonly today: string;
  /** Un par cœur à défaut. */
  readonly fils?: number;
  /** Octets d'un lot à contrôler. */
  readonly octets?: number;
  /** Personnes d'un lot de parchemins. */
  readonly personnes?: number;
  readonly worker?: string;
}

const ouvrirPool = <T, R>({ fils = availableParallelism(), worker }: OptionsDuPool): Piscina<T, R> =>
  new Piscina<T, R>({ filename: worker ?? fileURLToPath(new URL('worker.js', import.meta.url)), minThreads: fils, maxThreads: fils });

/** Le même rapport que `checkRows`, quel que soit le nombre de fils. */
export async function controlerFichier(chemin: string, options: OptionsDuPool): Promise<CheckReport> {
  const { today, octets } = options;
  const demandes = (await couper(chemin, octets)).map((lot): DemandeDeControle => ({ chemin, lot, today }));
  const pool = ouvrirPool<DemandeDeControle, LotControle>(options);
  try {
    const lots: LotControle[] = [];
    for await (const lot of repartir(pool, demandes, 'controlerLot')) lots.push(lot);
    return reunir(lots) ?? (await checkRows(readRows(createReadStream(chemin), { format: 'ndjson' }), { today }));
  } finally {
    await pool.destroy();
  }
}

export interface BilanDuPool extends Inventaire {
  readonly faits: number;
  /** Déjà là : faits par un travail interrompu. */
  readonly repris: number;
  readonly refuses: readonly Refus[];
  /** Identifiants des lignes fautives : à corriger d'abord. */
  readonly ecartes: readonly (string | undefined)[];
}

/** Les parchemins des lignes sans faute d'un fichier ; interrompu, puis relancé, le travail ne refait pas ce qui est fait. */
export async function faireParchemins(chemin: string, reglages: Reglages, options: OptionsDuPool): Promise<BilanDuPool> {
  const { nomDe } = await ouvrirAtelier(reglages);
  const attendus = new Set<string>();
  const bilan = { faits: 0, repris: 0, refuses: [] as Refus[], ecartes: [] as (string | undefined)[] };
  async function* lots(): AsyncGenerator<LotDeParchemins> {
    let passages: PassageDepose[] = [];
    for await (const depose of lirePassages(chemin, { today: options.today }, (idTechnique) => bilan.ecartes.push(idTechnique))) {
      attendus.add(nomDe(depose));
      passages.push(depose);
      if (passages.length < (options.personnes ?? 50)) continue;
      yield { reglages, passages };
      passages = [];
    }
    if (passages.length > 0) yield { reglages, passages };
  }
  const pool = ouvrirPool<LotDeParchemins, LotFait>(options);
  try {
    for await (const { faits, repris, refuses } of repartir(pool, lots(), 'faireLot')) {
      bilan.faits += faits;
      bilan.repris += repris;
      bilan.refuses.push(...refuses);
    }
  } finally {
    await pool.destroy();
  }
  return { ...bilan, ...(await inventaire(reglages.dossier, attendus)) };
}
