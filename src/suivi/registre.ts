/** All the files once read: what was sent together, what answers it, in the order of the sendings. */
import type { Action } from '../dictionary/index.js';
import { compareText } from './facts.js';
import type { AccuseFichier, DepotFichier, FichierSuivi } from './files.js';
import type { Say } from './remarks.js';
import { depositsOf, mergeReports, type Report } from './ties.js';

/** A file as the CDC got it: its copies are one. Without a deposit, what an accusé answers is known by the accusé alone. */
export interface Envoi {
  /** The first of its copies, by name. */
  readonly depot: DepotFichier | undefined;
  readonly noms: readonly string[];
  readonly action: Action;
  /** What answers it, the last word last. */
  readonly reports: Report[];
  /** In the order of the sendings. */
  rank: number;
}

/** Two files are copies of one when they say so; without an idFlux, each is its own. */
const identity = ({ nom, idFlux, horodatage, action }: DepotFichier): string =>
  JSON.stringify(idFlux === null ? [nom] : [idFlux, horodatage, action]);

/** Milliseconds; what has no date comes first. */
function instantOf({ depot, reports: [report] }: Envoi): number {
  const instant = depot ? Date.parse(depot.horodatage ?? '') : Date.parse(report?.date ?? '');
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
}
const idOf = ({ depot, reports: [report] }: Envoi): string | null => depot?.idFlux ?? report?.idFlux ?? null;
const nameOf = ({ depot, reports: [report] }: Envoi): string => depot?.nom ?? report?.fichier ?? '';

const compareEnvois = (a: Envoi, b: Envoi): number => {
  const [one, other] = [instantOf(a), instantOf(b)];
  return one === other ? compareText(idOf(a), idOf(b)) || compareText(nameOf(a), nameOf(b)) : one - other;
};

const byName = <T extends { readonly nom: string }>(files: readonly T[]): T[] => [...files].sort((a, b) => compareText(a.nom, b.nom));

export class Registre {
  readonly #envois = new Map<string, Envoi>();
  /** By number of file, what it sends or answers; nothing for a file put aside. */
  readonly #byFile: readonly (readonly Envoi[])[];
  readonly #reports: ReadonlyMap<AccuseFichier, Report>;
  readonly #files: readonly FichierSuivi[];

  constructor(files: readonly FichierSuivi[], say: Say) {
    this.#files = files;
    const depots = byName(files.filter((file) => file.type === 'depot'));
    const accuses = byName(files.filter((file) => file.type === 'accuse'));
    for (const depot of depots) this.#depot(depot);
    this.#reports = mergeReports(accuses);
    const ties = depositsOf(accuses, [...this.#envois.values()], say);
    const answered = new Map<FichierSuivi, readonly Envoi[]>();
    for (const accuse of accuses) answered.set(accuse, this.#answer(accuse, ties.get(accuse)));
    this.envois.forEach((envoi, rank) => {
      envoi.rank = rank;
    });
    this.#byFile = files.map((file) => answered.get(file) ?? (file.type === 'depot' ? this.#of(identity(file)) : []));
  }

  /** In the order of the sendings. */
  get envois(): Envoi[] {
    return [...this.#envois.values()].sort(compareEnvois);
  }

  /** What a file sends, or answers. */
  envoisOf(file: number): readonly Envoi[] {
    return this.#byFile[file] ?? [];
  }

  reportOf(file: number): Report | undefined {
    return this.#reports.get(this.#files[file] as AccuseFichier);
  }

  /** Whether what a file told is to be forgotten. */
  isPutAside(file: number): boolean {
    return this.#files[file]?.type === 'ecarte';
  }

  #of(key: string): Envoi[] {
    const found = this.#envois.get(key);
    return found ? [found] : [];
  }

  #depot(depot: DepotFichier): void {
    const key = identity(depot);
    const known = this.#envois.get(key);
    if (known) this.#envois.set(key, { ...known, noms: [...known.noms, depot.nom] });
    else this.#envois.set(key, { depot, noms: [depot.nom], action: depot.action, reports: [], rank: 0 });
  }

  #answer(accuse: AccuseFichier, tied: readonly Envoi[] | undefined): readonly Envoi[] {
    const report = this.#reports.get(accuse);
    const envois = tied ?? [this.#unknown(accuse)];
    for (const { reports } of envois) {
      if (report && !reports.includes(report)) reports.push(report);
      reports.sort((a, b) => a.rank - b.rank);
    }
    return envois;
  }

  #unknown({ nom, idFlux, nomFichier }: AccuseFichier): Envoi {
    const key = JSON.stringify(['accuse', idFlux ?? nomFichier ?? nom]);
    const envoi = this.#envois.get(key) ?? { depot: undefined, noms: [], action: 'CREATION', reports: [], rank: 0 };
    this.#envois.set(key, envoi);
    return envoi;
  }
}
