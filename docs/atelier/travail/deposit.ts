/** The deposit, made in this worker: XML files, their report, the rows that were refused. */
import { buildDepot } from '../../../src/browser/build-depot.js';
import { readConfig } from '../../../src/depot/config.js';
import type { Made } from './annotated.js';
import { dayOf, type Lecture, rowsOf } from './lecture.js';

export interface Identifiants {
  readonly emetteur: string;
  readonly certificateur: string;
  readonly contrat: string;
}

export interface DepositOptions {
  readonly identifiants: Identifiants;
  /** Deposit the good rows although others are refused. */
  readonly partial: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((passages: number, total?: number) => void) | undefined;
}

export type Deposit =
  | { readonly faults: readonly string[] }
  | { readonly written: boolean; readonly accepted: number; readonly refused: number; readonly files: readonly Made[] };

const configOf = ({ emetteur, certificateur, contrat }: Identifiants) =>
  readConfig({
    emetteur: { idClient: emetteur.trim() },
    // Most certifiers send for themselves.
    certificateur: { idClient: certificateur.trim() || emetteur.trim(), idContrat: contrat.trim() },
  });

/** What is wrong with the identifiers, in French; empty when they can be sent. */
export function identifiantFaults(identifiants: Identifiants): readonly string[] {
  const read = configOf(identifiants);
  return 'faults' in read ? read.faults : [];
}

export async function makeDeposit(lecture: Lecture, { identifiants, partial, signal, onProgress }: DepositOptions): Promise<Deposit> {
  const read = configOf(identifiants);
  if ('faults' in read) return read;
  const built = await buildDepot(rowsOf(lecture, { signal }), {
    config: read.config,
    partial,
    today: dayOf(lecture),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const { report, fichiers, rapport, refuses } = built;
  const files = [...fichiers, ...(rapport ? [rapport] : []), ...(refuses ? [refuses] : [])];
  return {
    written: report.ecrit,
    accepted: report.passages.acceptes,
    refused: report.passages.refuses,
    files: files.map(({ nom, blob }) => ({ nom, blob })),
  };
}
