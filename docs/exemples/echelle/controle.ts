/** Contrôle un lot, puis réunit les rapports des lots en celui du fichier. */
import { type CheckReport, checkRows, type Diagnostic, type RowEvent } from 'accrochage';
import { readRows } from 'accrochage/node';
import { clesDe } from './cles.js';
import { type Lot, lireLot, nombreDeLignes } from './lots.js';

export interface DemandeDeControle {
  readonly chemin: string;
  readonly lot: Lot;
  readonly today: string;
}
export interface LotControle {
  readonly rapport: CheckReport;
  readonly lignes: number;
  readonly cles: readonly string[];
}

/** Dans l'ouvrier. */
export async function controlerLot({ chemin, lot, today }: DemandeDeControle): Promise<LotControle> {
  const octets = await lireLot(chemin, lot);
  const cles: string[] = [];
  async function* notees(evenements: AsyncIterable<RowEvent>): AsyncGenerator<RowEvent> {
    for await (const evenement of evenements) {
      if (evenement.type === 'row') cles.push(...clesDe(evenement.row));
      yield evenement;
    }
  }
  const rapport = await checkRows(notees(readRows(octets, { format: 'ndjson' })), { today });
  return { rapport, lignes: nombreDeLignes(octets), cles };
}

/** De chaque gravité, comme `checkRows`. */
const GARDES = 1000;

function premiers(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const gardes = { error: 0, warning: 0 };
  return diagnostics.filter(({ severity }) => ++gardes[severity] <= GARDES);
}

/** Ce qui touche le fichier et non une ligne : illisible à partir d'ici, mal encodé, vide. */
const isDuFichier = ({ source, path }: Diagnostic): boolean => source === 'fichier' && path === '';

function reculer(diagnostic: Diagnostic, lignes: number): Diagnostic {
  const { position } = diagnostic;
  return position ? { ...diagnostic, position: { ...position, line: position.line + lignes } } : diagnostic;
}

/**
 * Le rapport que le fichier aurait eu d'un seul tenant ; rien quand des lots ne peuvent pas le dire : une faute du fichier lui-même, ou
 * peut-être un double, dont le message donne le rang dans tout le fichier.
 */
export function reunir(lots: readonly LotControle[]): CheckReport | undefined {
  const cles = new Set<string>();
  let nombreDeCles = 0;
  let lignes = 0;
  const diagnostics: Diagnostic[] = [];
  for (const lot of lots) {
    if (lot.rapport.diagnostics.some(isDuFichier)) return undefined;
    for (const cle of lot.cles) cles.add(cle);
    nombreDeCles += lot.cles.length;
    if (cles.size < nombreDeCles) return undefined;
    const avant = lignes;
    diagnostics.push(...lot.rapport.diagnostics.map((diagnostic) => reculer(diagnostic, avant)));
    lignes += lot.lignes;
  }
  const gardes = premiers(diagnostics);
  const rapports = lots.map(({ rapport }) => rapport);
  const passages = rapports.reduce((somme, rapport) => somme + rapport.passages, 0);
  if (passages === 0) return undefined;
  return {
    schemaValid: rapports.every(({ schemaValid }) => schemaValid),
    valid: rapports.every(({ valid }) => valid),
    passages,
    diagnostics: gardes,
    truncated: gardes.length < diagnostics.length || rapports.some(({ truncated }) => truncated),
  };
}
