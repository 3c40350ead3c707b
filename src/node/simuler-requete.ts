/** What one request brings: bounded bytes, and the deposit that they are. */
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: the status, and a sentence for whoever reads the page. */
export class RequeteRefusee extends Error {
  override readonly name = 'RequeteRefusee';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Envoi {
  readonly nomFichier: string;
  readonly octets: Uint8Array;
}

async function bytesOf(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooBig = new RequeteRefusee(413, `Le fichier dépasse ${limit} octets : le portail le refuserait aussi.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooBig;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooBig;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The name goes into the accusé, its name and a header. */
function checkedName(nomFichier: string): string {
  if (nomFichier.length > 255 || /[\p{Cc}\p{Cs}/\\]/u.test(nomFichier))
    throw new RequeteRefusee(400, 'Le nom du fichier contient une barre oblique ou un caractère invisible, ou dépasse 255 caractères.');
  if (nomFichier.trim() === '') throw new RequeteRefusee(400, "Choisissez d'abord un fichier.");
  return nomFichier;
}

/** The form of the page: its boundaries add a little to the file. */
const FORM_ROOM = 64 * 1024;
const DEFAULT_NAME = 'depot.xml';

async function fromForm(request: IncomingMessage, type: string, limit: number): Promise<Envoi> {
  const octets = await bytesOf(request, limit + FORM_ROOM);
  const form = await new Response(octets, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  const file = form?.get('fichier');
  if (!(file instanceof File)) throw new RequeteRefusee(400, "La page n'a pas envoyé de fichier dans le champ « fichier ».");
  return { nomFichier: checkedName(file.name), octets: new Uint8Array(await file.arrayBuffer()) };
}

/** The deposit that a request holds: the form of the page, or the XML itself, its name in `?nom=`. */
export async function envoiOf(request: IncomingMessage, url: URL, limit: number): Promise<Envoi> {
  const type = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return fromForm(request, type, limit);
  return { nomFichier: checkedName(url.searchParams.get('nom') ?? DEFAULT_NAME), octets: await bytesOf(request, limit) };
}
