/** Serves files on 127.0.0.1 under a policy, and takes the reports of what the policy stops: in the page, and in its workers. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const REPORTS = '/rapport-csp';

/** What a path of the address holds; nothing: 404. */
export type Content = (path: string) => Promise<Uint8Array | string | undefined>;

/** Files of a folder. */
export const folderOf =
  (folder: string): Content =>
  (path) =>
    readFile(join(folder, normalize(path))).catch(() => undefined);

export interface Served {
  readonly origin: string;
  /** Asked for, in their order. */
  readonly requests: readonly string[];
  /** What a policy stopped: `connect-src https://ailleurs.example/`. */
  readonly violations: string[];
  close(): Promise<void>;
}

interface Policy {
  readonly policy: string;
  /** Told, not stopped: the page has a policy of its own, which must be judged as it is. */
  readonly reportOnly?: boolean;
}

const nameOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

export async function serve(content: Content, { policy, reportOnly = false }: Policy): Promise<Served> {
  const requests: string[] = [];
  const violations: string[] = [];
  const header = reportOnly ? 'content-security-policy-report-only' : 'content-security-policy';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === REPORTS) {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { 'csp-report': report } = JSON.parse(body) as { 'csp-report': Record<string, string> };
      violations.push(`${report['effective-directive']} ${report['blocked-uri']}`);
      response.writeHead(204).end();
      return;
    }
    requests.push(pathname);
    const found = await content(nameOf(decodeURIComponent(pathname)));
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(nameOf(pathname))] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, [header]: `${policy}; report-uri ${REPORTS}` }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
