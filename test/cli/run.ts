/** The command, run in this process, with what it wrote. */
import { main } from '../../src/cli/main.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export async function run(
  args: readonly string[],
  { isTTY = false, env = {} as Record<string, string>, signal = new AbortController().signal } = {},
): Promise<Ran> {
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err') => ({ isTTY, columns: 80, write: (text: string) => (written[name] += text) });
  const code = await main(args, {
    out: output('out'),
    err: output('err'),
    env,
    version: '1.2.3',
    now: () => new Date('2026-11-02T09:00:00Z'),
    signal,
  });
  return { code, ...written };
}
