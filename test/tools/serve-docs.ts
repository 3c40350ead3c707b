/** Shows the built site on this machine: `npm run docs:serve`, or `npm run docs:serve -- --port 8081`. No part of the package. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  // A module with another type is not run.
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that an address means; a folder is its `index.html`. Undefined outside of the folder, and for what is not there. */
async function fileOf(folder: string, address: string): Promise<{ path: string; size: number } | undefined> {
  let path: string;
  try {
    path = normalize(join(folder, decodeURIComponent(address.replace(/[?#].*$/s, ''))));
  } catch {
    return undefined; // A stray `%`.
  }
  if (path.includes('\0') || !`${path}${sep}`.startsWith(normalize(`${folder}${sep}`))) return undefined;
  for (const candidate of [path, join(path, 'index.html')]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return undefined;
}

/** Serves a folder on 127.0.0.1; port 0 takes a free one. */
export function serveFolder(folder: string, port = 0): Promise<{ server: Server; address: string }> {
  const server = createServer(async ({ url = '/', method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const found = await fileOf(folder, url);
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Cette page n’existe pas.\n');
    const type = TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-length': found.size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (method === 'HEAD') return void response.end();
    createReadStream(found.path)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/` });
    });
  });
}

/** What went wrong, for whoever typed the command. */
export function refusal(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris sur cette machine : choisissez-en un autre, npm run docs:serve -- --port ${port + 1}`;
  if (code === 'EACCES')
    return `Le port ${port} est réservé au système : choisissez-en un au-dessus de 1023, npm run docs:serve -- --port 8080`;
  return `Le site ne peut pas être montré : ${error instanceof Error ? error.message : error}`;
}

async function main(): Promise<void> {
  const site = fileURLToPath(new URL('../../docs/site', import.meta.url));
  const { port: written } = parseArgs({ options: { port: { type: 'string', default: '8080' } } }).values;
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535) throw new Error(`--port attend un nombre entre 0 et 65535, et non « ${written} »`);
  if (!(await fileOf(site, '/'))) throw new Error('le site n’est pas construit, lancez d’abord npm run docs');
  const { address } = await serveFolder(site, port).catch((error) => Promise.reject(new Error(refusal(error, port))));
  console.log(`Le site est à l’adresse ${address} (atelier : ${address}atelier/). Ctrl+C pour arrêter.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
