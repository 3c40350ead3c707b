/** The two passes of a deposit: judge every row, then write the accepted ones. */
import type { Diagnostic } from '../diagnostic.js';
import type { Action, SchemaVersion } from '../dictionary/index.js';
import { PROGRESS, type RowsJudge } from '../rows/check-rows.js';
import type { InputRow, RowEvent } from '../rows/row.js';
import type { DepotConfig } from './config.js';
import type { PassageDepose } from './grouping.js';
import { depotHeader } from './header.js';
import { depotFileName } from './naming.js';
import type { RefusedRows } from './refused.js';
import type { BilanDepot, DepotFile, PassageSort } from './report.js';
import { DEPOT_LIMITS, type DepotLimits, splitFlux } from './splitting.js';
import type { OutFile, Workshop } from './workshop.js';

/** A passage, and where it came from. */
export interface SpooledPassage<Personnel = unknown> extends PassageDepose {
  readonly origin: InputRow['origin'];
  /** What a parchment wants and the passage does not say. */
  readonly personnel?: Personnel | undefined;
}

/** The accepted passages, kept until all rows are judged; given back certification by certification. */
export interface PassageSpool<Personnel = unknown> {
  add(passage: SpooledPassage<Personnel>): Promise<void>;
  read(): AsyncIterable<SpooledPassage<Personnel>>;
}

export interface DepotRun<Personnel = unknown> {
  readonly config: DepotConfig;
  readonly action: Action;
  readonly schema: SchemaVersion;
  readonly horodatage: string;
  readonly limits?: Partial<DepotLimits>;
  readonly partial?: boolean;
  /** A new one for each file. */
  readonly newIdFlux: () => string;
  readonly workshop: Workshop;
  readonly judge: RowsJudge;
  readonly spool: PassageSpool<Personnel>;
  readonly refused: RefusedRows;
  readonly sorts: OutFile;
  readonly counts: BilanDepot['passages'];
  readonly personnelOf?: ((row: InputRow) => Personnel) | undefined;
  /** Told how many of the accepted passages are written. */
  readonly onWritten?: ((passages: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal;
}

const noteOf = (sort: PassageSort): string => `${JSON.stringify(sort)}\n`;

const codesOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
];

/** First pass: every row is judged; the accepted ones wait in the spool. */
export async function judgeRows<Personnel>(rows: AsyncIterable<RowEvent>, run: DepotRun<Personnel>): Promise<void> {
  const { judge, counts, spool, refused, partial, signal } = run;
  for await (const event of rows) {
    signal?.throwIfAborted();
    const { checked } = judge.judge(event);
    if (event.type === 'headings') refused.headings(event);
    if (event.type !== 'row' || !checked) continue;
    const { row } = event;
    counts.lus++;
    if (checked.valid) {
      counts.acceptes++;
      // Once a row is refused nothing will be written, unless a partial deposit is asked for: the rest is only judged.
      if (partial || counts.refuses === 0) await spool.add({ ...checked, origin: row.origin, personnel: run.personnelOf?.(row) });
      continue;
    }
    counts.refuses++;
    if (!partial) continue;
    await refused.add(row, checked.diagnostics);
    await run.sorts.write(
      noteOf({
        idTechnique: checked.idTechnique ?? null,
        ligne: row.origin.line ?? null,
        fichier: refused.name,
        etat: 'refuse',
        fautes: codesOf(checked.diagnostics),
      }),
    );
  }
}

/** Whether the accepted passages become files. */
export const isToBeWritten = ({ judge, counts, partial }: DepotRun): boolean =>
  judge.fileErrors === 0 && counts.acceptes > 0 && (counts.refuses === 0 || partial === true);

/** Second pass: the accepted passages become XML. */
export async function writeFiles(run: DepotRun): Promise<DepotFile[]> {
  const { config, action, schema, horodatage, spool, workshop, sorts, signal } = run;
  const files: DepotFile[] = [];
  const enTete = () => depotHeader({ ...config, schema }, action, run.newIdFlux(), horodatage);
  let file: OutFile | undefined;
  let certifications = new Map<string, DepotFile['certifications'][number]>();
  let idFlux = '';
  let written = 0;
  for await (const event of splitFlux(spool.read(), { enTete, schema, limits: { ...DEPOT_LIMITS, ...run.limits } })) {
    signal?.throwIfAborted();
    if (event.type === 'open') {
      file = await workshop.file(depotFileName({ idClient: config.emetteur.idClient, horodatage, action, rank: event.rank }));
      idFlux = event.enTete.idFlux;
      certifications = new Map();
    } else if (event.type === 'bytes') await file?.write(event.bytes);
    else if (event.type === 'passage') {
      const { certification, passage, origin } = event.item;
      if (++written % PROGRESS === 0) run.onWritten?.(written, run.counts.acceptes);
      const { type, code } = certification;
      const counted = certifications.get(`${type} ${code}`) ?? { type, code, passages: 0 };
      counted.passages++;
      certifications.set(`${type} ${code}`, counted);
      await sorts.write(
        noteOf({ idTechnique: passage.idTechnique, ligne: origin.line ?? null, fichier: file?.name ?? '', etat: 'depose' }),
      );
    } else if (file) {
      const { name: nom, bytes: octets, sha256 } = await file.close();
      files.push({ nom, idFlux, horodatage, octets, sha256, passages: event.passages, certifications: [...certifications.values()] });
    }
  }
  return files;
}
