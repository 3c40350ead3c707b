/** What a deposit on the disk did: what every deposit tells, where it is, its parchments. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type BilanDepot, reportText } from '../depot/report.js';
import type { BilanParchemins } from './parchemins/options.js';
import type { StagedFile } from './staged-file.js';

export { type DepotFile, type PassageSort, REPORT_NAME } from '../depot/report.js';

/** Le bilan d'un dépôt sur le disque. */
export interface DepotReport extends BilanDepot {
  dossier: string;
  /** Les parchemins, quand ils sont demandés : s'il en manque un, le dépôt n'est écrit que si `partial` le permet. */
  parchemins?: BilanParchemins;
}

const discreet = (parchemins: BilanParchemins) => ({
  ...parchemins,
  dossier: basename(parchemins.dossier),
  refuses: parchemins.refuses.map(({ idTechnique, code }) => ({ idTechnique, code })),
});

/** `sorts`: path of the list of passages, one JSON object per line. */
export async function writeReport(file: StagedFile, report: DepotReport, sorts: string): Promise<void> {
  // The sentences may quote a name or a date of birth: the report keeps the codes.
  const { diagnostics: _, truncated: __, dossier: ___, parchemins, ...shared } = report;
  const summary = { ...shared, ...(parchemins && { parchemins: discreet(parchemins) }) };
  for await (const text of reportText(summary, createReadStream(sorts, { encoding: 'utf8' }) as AsyncIterable<string>))
    await file.write(text);
}
