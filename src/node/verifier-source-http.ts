/**
 * Reads an https address that a stranger's token names. Such an address must not become a way into the local network: every address that
 * the name leads to is looked at when the connection is made, so that a name cannot change its mind between a check and the connection.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface HttpOptions {
  /** Ms for the whole of it. */
  readonly timeout?: number;
  /** Bytes. */
  readonly maximum?: number;
  /** Accepte http et les adresses du réseau local : pour des essais. */
  readonly local?: boolean;
  readonly signal?: AbortSignal;
}

const TIMEOUT = 10_000;
const MAXIMUM = 10_000_000;
const MAX_REDIRECTS = 3;

/** RFC 6890: not for the public network. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
/** Public IPv6 begins with 2 or 3; 6to4, Teredo and the NAT prefix hide an IPv4 address. */
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');
const TUNNELS = new BlockList();
TUNNELS.addSubnet('2002::', 16, 'ipv6');
TUNNELS.addSubnet('2001::', 32, 'ipv6');
TUNNELS.addSubnet('2001:db8::', 32, 'ipv6');

export const isPrivate = (address: string): boolean =>
  isIP(address) === 6 ? !PUBLIC6.check(address, 'ipv6') || TUNNELS.check(address, 'ipv6') : PRIVATE.check(address, 'ipv4');

class Refused extends Error {}

const publicOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    if (found.some(({ address }) => isPrivate(address)))
      return done(new Refused("l'adresse mène à un réseau privé, elle n'est pas suivie."), '', 0);
    const [first] = found;
    if (options.all) return done(null, found);
    return done(null, first?.address ?? '', first?.family);
  });
};

function checkUrl(url: URL, local: boolean): void {
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) throw new Refused("l'adresse n'est pas en https.");
  if (url.username !== '' || url.password !== '') throw new Refused("l'adresse contient un mot de passe.");
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!local && isIP(host) !== 0 && isPrivate(host)) throw new Refused("l'adresse mène à un réseau privé, elle n'est pas suivie.");
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'ce nom de domaine n’existe pas, ou vous n’êtes pas connecté à Internet.',
  EAI_AGAIN: 'vous n’êtes pas connecté à Internet.',
  ECONNREFUSED: 'le serveur refuse la connexion.',
  ECONNRESET: 'le serveur a coupé la connexion.',
};

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code = '', name = '' } = error as { code?: string; name?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'le serveur met trop de temps à répondre.';
  return (
    SENTENCES[code] ??
    (/CERT|SELF_SIGNED|UNABLE_TO/.test(code) ? 'son certificat n’est pas valable.' : `la lecture a échoué (${code || name}).`)
  );
}

type Answer = { readonly body: Uint8Array } | { readonly location: string };

function ask(url: URL, { maximum = MAXIMUM, local = false }: HttpOptions, signal: AbortSignal): Promise<Answer> {
  return new Promise((give, fail) => {
    const request = url.protocol === 'https:' ? secureRequest : plainRequest;
    const headers = { accept: 'application/vc+jwt, application/jwt, application/json, application/pdf, text/plain' };
    const sent = request(url, { signal, headers, agent: false, ...(local ? {} : { lookup: publicOnly }) }, (response) => {
      const { statusCode = 0, headers: told } = response;
      response.on('error', fail);
      if (statusCode >= 300 && statusCode < 400 && told.location !== undefined) {
        response.destroy();
        return give({ location: told.location });
      }
      if (statusCode !== 200) {
        response.destroy();
        return fail(new Refused(statusCode === 404 ? 'il n’y a rien à cette adresse (404).' : `le serveur répond ${statusCode}.`));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maximum) {
          response.destroy();
          fail(new Refused('la réponse est trop longue pour être vraie.'));
        } else chunks.push(chunk);
      });
      response.on('end', () => give({ body: Buffer.concat(chunks) }));
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** The bytes at an address; redirections are followed three times, with the same checks. Throws an `Error` in French. */
export async function readUrl(address: string, options: HttpOptions = {}): Promise<Uint8Array> {
  const { timeout = TIMEOUT, local = false, signal: stopped } = options;
  const limit = AbortSignal.timeout(timeout);
  const signal = stopped ? AbortSignal.any([limit, stopped]) : limit;
  try {
    let url = new URL(address);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      checkUrl(url, local);
      const answer = await ask(url, options, signal);
      if ('body' in answer) return answer.body;
      url = new URL(answer.location, url);
    }
    throw new Refused('l’adresse renvoie sans cesse à une autre.');
  } catch (error) {
    throw new Error(`${address} : ${sentenceOf(error)}`);
  }
}
