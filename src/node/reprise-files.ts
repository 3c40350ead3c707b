/** The retry deposit on the disk: as many files as the limits ask for, each made from the text of the deposit. */
import { unlink } from 'node:fs/promises';
import type { DepotLimits } from '../depot/splitting.js';
import type { Reprise } from '../reprise/bilan-reprise.js';
import { RepriseError, repriseError } from '../reprise/reprise-error.js';
import { type PassageRepris, type RetryOptions, retryFlux } from '../reprise/retry-flux.js';
import type { CertificationLue } from '../xml/events.js';
import type { DepotFile, PassageSort } from './depot-report.js';
import { readBytes } from './read-file.js';
import type { StagedFile, Written } from './staged-file.js';
import type { Staging } from './staging.js';

export interface RetryRun extends Pick<RetryOptions, 'corrections' | 'schema' | 'horodatage'> {
  readonly path: string;
  readonly reprise: Reprise;
  readonly staging: Staging;
  readonly sorts: StagedFile;
  readonly limits: DepotLimits;
  readonly idFlux: () => string;
  readonly nameOf: (rank: number) => string;
  readonly onProgress?: ((passages: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Attempt {
  readonly written: Written;
  readonly passages: readonly PassageRepris[];
  /** It is larger than a file may be: the rest was not written. */
  readonly tooLarge: boolean;
  /** Passages of the deposit that are to be sent again, when it was read to its end. */
  readonly total: number | undefined;
}

/** One file, of the passages to send again from the rank `from`, `most` of them. */
async function attempt(run: RetryRun, name: string, idFlux: string, from: number, most: number): Promise<Attempt> {
  const { reprise, staging, limits, signal, path, horodatage, corrections, schema } = run;
  const passages: PassageRepris[] = [];
  let rank = 0;
  const options = {
    keep: (idTechnique: string): boolean => {
      if (!reprise.keep(idTechnique)) return false;
      const isKept = rank >= from && rank < from + most;
      rank++;
      return isKept;
    },
    onPassage: (passage: PassageRepris) => passages.push(passage),
    idFlux,
    horodatage,
    ...(corrections && { corrections }),
    ...(schema && { schema }),
  };
  const file = await staging.file(name);
  let bytes = 0;
  for await (const chunk of retryFlux(readBytes(path, signal ? { signal } : {}), options)) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    if (bytes > limits.bytes) break;
    await file.write(chunk);
  }
  const tooLarge = bytes > limits.bytes;
  return { written: await file.close(), passages, tooLarge, total: tooLarge ? undefined : rank };
}

function certificationsOf(passages: readonly PassageRepris[]): DepotFile['certifications'] {
  const counts = new Map<CertificationLue, DepotFile['certifications'][number]>();
  for (const { certification } of passages) {
    const { type = '', code = '' } = certification;
    const counted = counts.get(certification) ?? { type, code, passages: 0 };
    counted.passages++;
    counts.set(certification, counted);
  }
  return [...counts.values()];
}

/** A file that is too large is begun again with fewer passages: seldom, for a retry is a part of a deposit that kept the limits. */
async function writePart(run: RetryRun, rank: number, from: number): Promise<Attempt & { readonly idFlux: string }> {
  const [name, idFlux] = [run.nameOf(rank), run.idFlux()];
  for (let most = run.limits.passages; ; ) {
    const made = await attempt(run, name, idFlux, from, most);
    if (!made.tooLarge) return { ...made, idFlux };
    const { length } = made.passages;
    if (length <= 1) throw repriseError('passage-trop-gros', { idTechnique: made.passages[0]?.idTechnique ?? '', bytes: run.limits.bytes });
    await unlink(run.staging.temporary(name));
    most = Math.min(length - 1, Math.max(1, Math.floor(length * 0.95)));
  }
}

const isNothing = (error: unknown): boolean => error instanceof RepriseError && error.code === 'rien-a-reprendre';

export interface RetryFile extends DepotFile {
  corriges: number;
}

/** The files written; none when there is nothing to send again. */
export async function writeRetryFiles(run: RetryRun): Promise<RetryFile[]> {
  const files: RetryFile[] = [];
  let done = 0;
  let total = Number.POSITIVE_INFINITY;
  try {
    while (done < total) {
      const { written, passages, idFlux, ...made } = await writePart(run, files.length + 1, done);
      done += passages.length;
      total = made.total ?? total;
      run.onProgress?.(done);
      for (const { idTechnique, ligne } of passages) {
        const sort: PassageSort = { idTechnique, ligne, fichier: written.name, etat: 'depose' };
        await run.sorts.write(`${JSON.stringify(sort)}\n`);
      }
      files.push({
        nom: written.name,
        idFlux,
        horodatage: run.horodatage,
        octets: written.bytes,
        sha256: written.sha256,
        passages: passages.length,
        certifications: certificationsOf(passages),
        corriges: passages.filter(({ corrige }) => corrige).length,
      });
    }
  } catch (error) {
    if (files.length > 0 || !isNothing(error)) throw error;
  }
  return files;
}
