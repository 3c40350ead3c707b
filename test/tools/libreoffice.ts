/** LibreOffice as a judge: it opens, fills in and saves what we write. Installed by `.ci/run`, never asked for by `npm test` alone. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.js';

/** `.ci/run` sets it: a judge that is named and missing is a failure. */
export const withLibreOffice = process.env.ACCROCHAGE_JUGES?.split(',').includes('libreoffice') === true;

export interface Job {
  readonly open: string;
  readonly fill?: readonly { readonly sheet: string; readonly cells: Readonly<Record<string, string>> }[];
  readonly save?: readonly { readonly path: string; readonly filter: string; readonly options?: string; readonly password?: string }[];
}

export const XLSX = 'Calc MS Excel 2007 XML';
export const CSV = 'Text - txt - csv (StarCalc)';
/** Semicolons, UTF-8, texts quoted, cells as they are shown, the first sheet. */
export const CSV_OPTIONS = '59,34,76,1,,0,false,true,false,false,false,0';

let port = 20_000 + (process.pid % 20_000);

/** The notes that LibreOffice has seen, by sheet and cell. */
export function runLibreOffice(job: Job): Record<string, Record<string, string>> {
  const profile = mkdtempSync(join(tmpdir(), 'accrochage-lo-'));
  const file = join(profile, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  const accept = `--accept=socket,host=127.0.0.1,port=${++port};urp;`;
  const office = spawn('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--nologo', accept], {
    stdio: 'ignore',
  });
  try {
    const script = `${root}test/tools/libreoffice/fill.py`;
    // Debian's own Python: the binding of LibreOffice is installed for that one.
    const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script, String(port), file], { encoding: 'utf8', timeout: 120_000 });
    if (status !== 0) throw new Error(`LibreOffice: ${stderr || stdout}`);
    return JSON.parse(stdout) as Record<string, Record<string, string>>;
  } finally {
    office.kill();
    // It has been asked to end and may still be writing its profile, which then fills again while it is removed.
    rmSync(profile, { recursive: true, force: true, maxRetries: 40, retryDelay: 50 });
  }
}
