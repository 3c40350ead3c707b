/** Which deposit an accusé answers: by idFlux, else by name of file. */
import { compareText } from './facts.js';
import { type AccuseFichier, baseName, folderOf } from './files.js';
import type { Envoi } from './registre.js';
import type { Say } from './remarks.js';

/** An accusé as the CDC gave it: the copies of a download are one. */
export interface Report {
  readonly fichier: string;
  readonly idFlux: string | null;
  readonly idTraitement: string | null;
  readonly date: string | null;
  readonly verdict: AccuseFichier['verdict'];
  /** In the order of the processings. */
  readonly rank: number;
}

const identity = ({ nom, idFlux, nomFichier, idTraitement, verdict }: AccuseFichier): string =>
  JSON.stringify(idTraitement === null ? [nom] : [idFlux, nomFichier, idTraitement, verdict]);

/** The portal counts its processings: 9 comes before 10. */
function compareProcessings(a: string | null, b: string | null): number {
  const isNumber = (id: string | null): id is string => id !== null && /^\d+$/.test(id);
  if (!isNumber(a) || !isNumber(b)) return compareText(a, b);
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return one.length - other.length || compareText(one, other) || compareText(a, b);
}
const compareAccuses = (a: AccuseFichier, b: AccuseFichier): number =>
  compareProcessings(a.idTraitement, b.idTraitement) ||
  compareText(a.date, b.date) ||
  compareText(a.verdict, b.verdict) ||
  compareText(a.nom, b.nom);

/** By accusé, what it is once its copies are one. */
export function mergeReports(accuses: readonly AccuseFichier[]): ReadonlyMap<AccuseFichier, Report> {
  const known = new Map<string, Report>();
  const found = new Map<AccuseFichier, Report>();
  for (const [rank, accuse] of [...accuses].sort(compareAccuses).entries()) {
    const { nom, idFlux, idTraitement, date, verdict } = accuse;
    const key = identity(accuse);
    const report = known.get(key) ?? { fichier: nom, idFlux, idTraitement, date, verdict, rank };
    known.set(key, report);
    found.set(accuse, report);
  }
  return found;
}

const fold = (nom: string): string => baseName(nom).normalize('NFC').toLowerCase();

/** One among several of the same name: that of the folder of the accusé, else the one that nothing else answers. */
function narrow(candidates: readonly Envoi[], { nom }: AccuseFichier, answered: ReadonlySet<Envoi>): readonly Envoi[] {
  if (candidates.length < 2) return candidates;
  const beside = candidates.filter(({ noms }) => noms.some((each) => folderOf(each) === folderOf(nom)));
  if (beside.length === 1) return beside;
  const free = (beside.length > 0 ? beside : candidates).filter((each) => !answered.has(each));
  return free.length === 1 ? free : candidates;
}

/** The deposits that no idFlux tells, by name. */
function namedBy({ idFlux, nomFichier }: AccuseFichier, envois: readonly Envoi[]): readonly Envoi[] {
  if (nomFichier === null) return [];
  const wanted = fold(nomFichier);
  // An idFlux that a deposit contradicts is that of another file of the same name.
  return envois.filter(({ depot, noms }) => (idFlux === null || depot?.idFlux === null) && noms.some((nom) => fold(nom) === wanted));
}

/** By accusé, the deposits that it answers, if any; several only when they share an idFlux. */
export function depositsOf(
  accuses: readonly AccuseFichier[],
  envois: readonly Envoi[],
  say: Say,
): ReadonlyMap<AccuseFichier, readonly Envoi[]> {
  const byId = new Map<string, Envoi[]>();
  for (const envoi of envois) {
    const idFlux = envoi.depot?.idFlux;
    if (idFlux) byId.set(idFlux, [...(byId.get(idFlux) ?? []), envoi]);
  }
  const ties = new Map<AccuseFichier, readonly Envoi[]>();
  for (const accuse of accuses) {
    const same = byId.get(accuse.idFlux ?? '');
    if (same) ties.set(accuse, same);
  }
  const answered = new Set([...ties.values()].flat());
  for (const accuse of accuses.filter((each) => !ties.has(each))) {
    const { nom, idFlux, nomFichier } = accuse;
    const found = narrow(namedBy(accuse, envois), accuse, answered);
    if (found.length === 1) ties.set(accuse, found);
    else if (found.length === 0) say('suivi-accuse-sans-depot', { fichier: nom, reference: idFlux ?? nomFichier });
    else say('suivi-accuse-ambigu', { fichier: nom, nomFichier: nomFichier ?? '', fichiers: found.map(({ noms: [first = ''] }) => first) });
  }
  return ties;
}
