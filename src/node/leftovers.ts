/**
 * The hidden folders of deposits: made for one process, removed by it. One that was killed, or lost its power, leaves its own, with
 * personal data in it; the next deposit in the same place removes it.
 */
import { readdir, rm, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const HIDDEN = '.depot-';
/** A process number means something on one machine only; the folder may be on a share. */
const machine = (): string => hostname().replace(/[^A-Za-z0-9]+/g, '');

/** Beginning of the name of the hidden folder of this process. */
export const hiddenPrefix = (): string => `${HIDDEN}${machine()}-${process.pid}-`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function isLeftover(name: string): boolean {
  const [, host, pid] = /^\.depot-([A-Za-z0-9]*)-(\d+)-/.exec(name) ?? [];
  return host === machine() && pid !== undefined && !isRunning(Number(pid));
}

/** Nothing for a file that is not there. */
async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino}`;
}

/** The files already linked to their names when the process died: without its report the deposit is not whole. */
async function removeHalfGiven(folder: string, hidden: string): Promise<void> {
  for (const name of await readdir(hidden)) {
    const [staged, given] = [await identityOf(join(hidden, name)), await identityOf(join(folder, name))];
    if (staged !== undefined && staged === given) await unlink(join(folder, name));
  }
}

async function removeOne(folder: string, name: string): Promise<void> {
  const hidden = join(folder, name);
  await removeHalfGiven(folder, hidden);
  await rm(hidden, { recursive: true, force: true });
}

/** Removes what dead processes left in a folder that holds no whole deposit. */
export async function removeLeftovers(folder: string): Promise<void> {
  // What belongs to somebody else, or is being removed by another deposit, does not prevent this one.
  for (const name of (await readdir(folder)).filter(isLeftover)) await removeOne(folder, name).catch(() => undefined);
}
