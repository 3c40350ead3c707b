/** The two passes of a deposit: judge every row, then write the accepted ones. */
import { randomUUID } from 'node:crypto';
import { depotHeader } from '../depot/header.js';
import { depotFileName } from '../depot/naming.js';
import { DEPOT_LIMITS, splitFlux } from '../depot/splitting.js';
import type { Action, SchemaVersion } from '../dictionary/index.js';
import { PROGRESS, type RowsJudge } from '../rows/check-rows.js';
import type { RowEvent } from '../rows/index.js';
import type { DepotFile, PassageSort } from './depot-report.js';
import type { DepotOptions } from './generate-depot.js';
import type { RefusedRows } from './refused.js';
import type { Spool } from './spool.js';
import type { StagedFile } from './staged-file.js';
import type { Staging } from './staging.js';

export interface Run extends DepotOptions {
  readonly action: Action;
  readonly schema: SchemaVersion;
  readonly horodatage: string;
  readonly staging: Staging;
  readonly judge: RowsJudge;
  readonly spool: Spool;
  readonly refused: RefusedRows;
  readonly sorts: StagedFile;
  counts: { lus: number; acceptes: number; refuses: number };
}

const noteOf = (sort: PassageSort): string => `${JSON.stringify(sort)}\n`;

/** First pass: every row is judged; the accepted ones wait in the spool. */
export async function judgeRows(rows: AsyncIterable<RowEvent>, run: Run): Promise<void> {
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
      if (partial || counts.refuses === 0) await spool.add({ ...checked, origin: row.origin });
      continue;
    }
    counts.refuses++;
    if (!partial) continue;
    await refused.add(row, checked.diagnostics);
    const fautes = [...new Set(checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
    const ligne = row.origin.line ?? null;
    await run.sorts.write(noteOf({ idTechnique: checked.idTechnique ?? null, ligne, fichier: refused.name, etat: 'refuse', fautes }));
  }
}

/** Second pass: the accepted passages become XML. */
export async function writeFiles(run: Run): Promise<DepotFile[]> {
  const { config, action, schema, horodatage, spool, staging, sorts, signal } = run;
  const idFlux = run.idFlux ?? randomUUID;
  const files: DepotFile[] = [];
  const enTete = () => depotHeader({ ...config, schema }, action, idFlux(), horodatage);
  let file: StagedFile | undefined;
  let certifications = new Map<string, DepotFile['certifications'][number]>();
  let id = '';
  let written = 0;
  for await (const event of splitFlux(spool.read(), { enTete, schema, limits: { ...DEPOT_LIMITS, ...run.limits } })) {
    signal?.throwIfAborted();
    if (event.type === 'open') {
      file = await staging.file(depotFileName({ idClient: config.emetteur.idClient, horodatage, action, rank: event.rank }));
      id = event.enTete.idFlux;
      certifications = new Map();
    } else if (event.type === 'bytes') await file?.write(event.bytes);
    else if (event.type === 'passage') {
      const { certification, passage, origin } = event.item;
      if (++written % PROGRESS === 0) run.onProgress?.(written, run.counts.acceptes);
      const { type, code } = certification;
      const counted = certifications.get(`${type} ${code}`) ?? { type, code, passages: 0 };
      counted.passages++;
      certifications.set(`${type} ${code}`, counted);
      await sorts.write(
        noteOf({ idTechnique: passage.idTechnique, ligne: origin.line ?? null, fichier: file?.name ?? '', etat: 'depose' }),
      );
    } else if (file) {
      const { name, bytes, sha256 } = await file.close();
      files.push({
        nom: name,
        idFlux: id,
        horodatage,
        octets: bytes,
        sha256,
        passages: event.passages,
        certifications: [...certifications.values()],
      });
    }
  }
  return files;
}
