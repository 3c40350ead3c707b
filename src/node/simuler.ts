/** The simulated CDC as a server, for this machine alone. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEPOT_LIMITS } from '../depot/splitting.js';
import type { CdcSimulee, OptionsCdc } from '../testing/cdc/simulate-cdc.js';
import { FileError } from './file-error.js';
import { formPage, refusalPage, SECURITY } from './simuler-page.js';
import { envoiOf, RequeteRefusee } from './simuler-requete.js';

export interface OptionsSimulateur extends OptionsCdc {
  /** Port ; 0, la valeur par défaut, en choisit un qui est libre. */
  port?: number;
  /** Taille d'un fichier, en octets ; celle du portail à défaut. */
  maxOctets?: number;
}

export interface Simulateur {
  /** `http://127.0.0.1:8080`, sans barre finale. */
  readonly url: string;
  readonly cdc: CdcSimulee;
  /** Arrête le serveur, et coupe ce qui est en cours. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * A page of another site must not reach this server: a name that it owns may lead here (DNS rebinding), which the host tells, and its
 * form may be sent here, which the origin tells.
 */
function checkSender({ headers }: IncomingMessage, port: number): void {
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) throw new RequeteRefusee(421, `Ce serveur ne répond qu'à ${hosts.join(' et ')}.`);
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    throw new RequeteRefusee(403, "La demande vient d'une page d'un autre site : elle est refusée.");
}

function send(response: ServerResponse, status: number, type: string, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...SECURITY, 'content-type': `${type}; charset=utf-8`, ...headers });
  response.end(body);
}

/** Older browsers read the first form, in ASCII. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, cdc: CdcSimulee, limit: number): Promise<void> {
  checkSender(request, port);
  const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const asked = `${request.method} ${url.pathname}`;
  if (asked === 'GET /') return send(response, 200, 'text/html', formPage(cdc.passages.length));
  if (asked !== 'POST /depots')
    throw new RequeteRefusee(404, 'Cette adresse ne mène à rien : la page est « / », le dépôt « POST /depots ».');
  const { nomFichier, octets } = await envoiOf(request, url, limit);
  const accuse = await cdc.deposer(octets, nomFichier);
  send(response, 200, 'application/xml', accuse.xml, { 'content-disposition': attachment(accuse.nomFichier) });
}

function refuse(response: ServerResponse, error: unknown): void {
  const isRefused = error instanceof RequeteRefusee;
  const status = isRefused ? error.status : 500;
  const message = isRefused
    ? error.message
    : `Défaut du simulateur, à signaler : ${error instanceof Error ? error.message : String(error)}`;
  // What was not read of the request would be taken for the next one.
  if (!response.headersSent) send(response, status, 'text/html', refusalPage(message), { connection: 'close' });
  else response.destroy();
}

/** The system's own words would be about a file. */
function portError(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  const why = error.code === 'EACCES' ? 'est réservé au système' : 'est déjà pris par un autre programme';
  return new FileError(error.code, `${LOOPBACK}:${port}`, `Le port ${port} ${why} : choisissez-en un autre, entre 1024 et 65535.`);
}

/**
 * Ouvre une CDC simulée sur cette machine (127.0.0.1) : une page pour déposer un fichier et recevoir son accusé, et `POST /depots` pour
 * un programme (le XML en corps, son nom dans `?nom=`). Rien n'est écrit sur le disque.
 *
 * @example
 * const { url, close } = await startSimulateur();
 * const accuse = await (await fetch(`${url}/depots?nom=depot.xml`, { method: 'POST', body: xml })).text();
 * await close();
 */
export async function startSimulateur(options: OptionsSimulateur = {}): Promise<Simulateur> {
  const { port = 0, maxOctets = DEPOT_LIMITS.bytes, now = () => new Date(), ...rest } = options;
  // Loaded here: those who import the Node entry for anything else need no XML builder.
  const { simulateCdc } = await import('../testing/cdc/simulate-cdc.js');
  const cdc = simulateCdc({ ...rest, now });
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    answer(request, response, own, cdc, maxOctets).catch((error) => refuse(response, error));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(portError(error, port)));
    server.listen(port, LOOPBACK, done);
  });
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`, cdc, close };
}
