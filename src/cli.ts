#!/usr/bin/env node
/** The `accrochage` command. */
import { readFileSync } from 'node:fs';
import { main } from './cli/main.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const interruption = new AbortController();
// The first one lets the deposit tidy up; the second one ends at once.
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());
// The window of the terminal is closed.
process.once('SIGHUP', () => interruption.abort());

// `accrochage controler … | head` closes the pipe before the end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

process.exitCode = await main(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  version,
  now: () => new Date(),
  signal: interruption.signal,
});
