/** Memory of the processes that run the pages: buffers and blobs included, which the JavaScript heap does not count. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const residentBytes = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // It has ended.
  }
};

async function resident(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id)));
}

/** The largest page during a work, beyond what it was before. */
export async function growthDuring<T>(browser: Browser, work: () => Promise<T>): Promise<{ result: T; growth: number }> {
  const before = await resident(browser);
  let peak = before;
  let isOver = false;
  const watch = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await resident(browser));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  try {
    return { result: await work(), growth: peak - before };
  } finally {
    isOver = true;
    await watch;
  }
}
