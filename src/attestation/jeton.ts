/** A text → the three parts of a token, nothing proven yet. */
import { base64url } from 'jose';
import { faute, Refus } from './fautes.js';

type Json = Readonly<Record<string, unknown>>;

export interface Jeton {
  readonly header: Json;
  readonly payload: Json;
}

function jsonOf(part: string, name: string): Json {
  let value: unknown;
  try {
    // Bytes that are no UTF-8 would be replaced in silence.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part)));
  } catch {
    throw new Refus(
      faute('attestation-illisible', { raison: `${name} ne se décode pas ; le texte est peut-être tronqué ou mal recopié.` }),
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Refus(faute('attestation-illisible', { raison: `${name} n'est pas un objet JSON.` }));
}

/** Reads the compact form (RFC 7515, 7.1). @throws {Refus} */
export function readJeton(text: string, max: number): Jeton {
  if (text.length > max) throw new Refus(faute('attestation-trop-longue', { longueur: text.length, maximum: max }));
  const parts = text.split('.');
  if (parts.length !== 3) throw new Refus(faute('attestation-illisible', { raison: 'un jeton a trois parties séparées par des points.' }));
  if (!parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part)))
    throw new Refus(faute('attestation-illisible', { raison: 'une de ses trois parties est vide ou contient un caractère étranger.' }));
  return { header: jsonOf(parts[0] ?? '', "l'en-tête"), payload: jsonOf(parts[1] ?? '', 'le contenu') };
}
