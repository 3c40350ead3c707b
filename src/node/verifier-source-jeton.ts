/** A file, a link or a token, as a person gives it → the token. */
import { FileError } from './file-error.js';
import { readBytes } from './read-file.js';
import { type HttpOptions, readUrl } from './verifier-source-http.js';
import { attestationsInPdf, isPdf } from './verifier-source-pdf.js';

/** A parchment with its fonts and images is far below. */
const MAX_FILE = 50_000_000;

const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
const isToken = (text: string): boolean => text.startsWith('eyJ') && TOKEN.test(text);
const isLink = (text: string): boolean => /^https?:\/\//i.test(text);

async function fileBytes(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readBytes(path, signal ? { signal } : {})) {
    size += chunk.length;
    if (size > MAX_FILE) throw new FileError('ETAILLE', path, `« ${path} » est trop gros pour être une attestation.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The token in a JSON answer: the text itself, or the one field that holds one. */
function inJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const texts = [value, ...(typeof value === 'object' && value !== null ? Object.values(value) : [])];
    const tokens = texts.filter((each): each is string => typeof each === 'string' && isToken(each));
    return tokens.length === 1 ? tokens[0] : undefined;
  } catch {
    return undefined;
  }
}

async function inBytes(bytes: Uint8Array): Promise<string> {
  if (isPdf(bytes)) {
    const [first, ...others] = await attestationsInPdf(bytes);
    if (first === undefined) throw new Error('ce PDF ne contient pas d’attestation (aucun fichier attestation.jwt n’y est joint).');
    if (others.length > 0) throw new Error(`ce PDF contient ${others.length + 1} attestations ; une seule est attendue.`);
    return first;
  }
  const text = new TextDecoder().decode(bytes).trim();
  if (isToken(text)) return text;
  const found = inJson(text);
  if (found !== undefined) return found;
  throw new Error(
    /^<(?:!doctype|html)/i.test(text)
      ? 'c’est une page web : téléchargez le PDF ou l’attestation qu’elle propose.'
      : 'il n’y a là ni PDF, ni attestation.',
  );
}

/** Finds the token. Throws a `FileError` in French. */
export async function readAttestation(given: string, options: HttpOptions = {}): Promise<string> {
  if (isToken(given.trim())) return given.trim();
  const bytes = isLink(given)
    ? await readUrl(given, options).catch((error: Error) => {
        throw new FileError('ELIEN', given, `Le lien n'a pas pu être lu. ${error.message}`);
      })
    : await fileBytes(given, options.signal);
  return inBytes(bytes).catch((error: Error) => {
    throw new FileError('EFORMAT', given, `« ${given} » : ${error.message}`);
  });
}
