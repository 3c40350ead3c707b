/** An e-mail address as people type it → the address, or what is wrong with it. */
import { withoutEdges } from '../text/characters.js';
import { meantDomain } from './domaines.js';
import { LONGEST, type Lu, type PlaceContact, Remarks } from './lu.js';

/** RFC 5321, 4.5.3.1: the path is of 256 characters, its angle brackets included. */
const MAX = 254;
const ADDRESS = /[^\s@;,<>()"|/]+@[^\s@;,<>()"|/]+/g;
/** What mail servers take in practice: RFC 5322 without quotes nor comments, domains of RFC 1035. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i;

/** « mailto: », « Zoé Martin <zoe@exemple.fr> », a full stop at the end of a sentence. */
const unwrapped = (text: string): string =>
  withoutEdges((/<([^<>]*)>[\s;,.]*$/.exec(text)?.[1] ?? text).replace(/^mailto:([^?]*).*$/is, '$1')).replace(/^["']+|[\s"'.;,]+$/g, '');

type Fault =
  | { readonly code: 'courriel-sans-arobase' | 'courriel-avec-blanc' | 'courriel-mal-forme' }
  | { readonly code: 'courriel-avec-accent'; readonly caractere: string }
  | { readonly code: 'courriel-trop-long'; readonly longueur: number; readonly max: number }
  | { readonly code: 'courriel-domaine-incomplet'; readonly domaine: string };

function faultOf(address: string): Fault | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return { code: 'courriel-sans-arobase' };
  if (/\s/.test(address)) return { code: 'courriel-avec-blanc' };
  const [caractere] = /[^\0-\x7f]/u.exec(address) ?? [];
  if (caractere !== undefined) return { code: 'courriel-avec-accent', caractere };
  if (address.length > MAX) return { code: 'courriel-trop-long', longueur: address.length, max: MAX };
  const [local, domaine] = [address.slice(0, at), address.slice(at + 1)];
  const labels = domaine.split('.');
  if (local.length > 64 || !LOCAL.test(local) || !labels.every((label) => LABEL.test(label))) return { code: 'courriel-mal-forme' };
  return labels.length > 1 && LAST_LABEL.test(labels.at(-1) ?? '') ? undefined : { code: 'courriel-domaine-incomplet', domaine };
}

const withDomain = (address: string, domain: string): string => address.slice(0, address.lastIndexOf('@') + 1) + domain;
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The address that was certainly meant: blanks and accents taken off, a comma for a full stop, a usual domain cut short. */
function repaired(address: string): string | undefined {
  // A domain may have accents, and another owner without them.
  if (/[^\0-\x7f]/u.test(domainOf(address))) return undefined;
  // « Zoé zoe@exemple.fr »: what stands before may be a name, or the beginning of the address.
  if (/\s/.test(address) && address.split(/\s+/).some((piece) => faultOf(piece) === undefined)) return undefined;
  const plain = address
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/[,.]+/g, '.')
    .replace('.@', '@')
    .replace('@.', '@');
  const meant = meantDomain(domainOf(plain));
  const proposal = meant === undefined ? plain : withDomain(plain, meant);
  return faultOf(proposal) ? undefined : proposal;
}

/**
 * Lit une adresse électronique telle qu'une cellule la contient. L'adresse est rendue comme elle est écrite ; ce qui l'entoure
 * (blancs, « mailto: », nom entre chevrons) est retiré et dit. Une faute de frappe probable dans le domaine est un avertissement.
 * Source : RFC 5321 et 5322, sans les formes que les messageries n'acceptent pas (guillemets, commentaires, accents).
 *
 * @example
 * readCourriel('zoe.martin@gmial.com').diagnostics[0]?.suggestion?.value; // → 'zoe.martin@gmail.com'
 */
export function readCourriel(text: string, { path = 'courriel' }: PlaceContact = {}): Lu<string> {
  const remarks = new Remarks(path);
  if (text.length > LONGEST) return remarks.refuse('courriel-trop-long', { value: text, longueur: text.length, max: MAX });
  const value = withoutEdges(text.normalize('NFC').replace(/\p{Cf}/gu, ''));
  if (value === '') return { diagnostics: [] };
  if (value !== text.normalize('NFC')) remarks.trimmed('Courriel', 'courriel');
  const nombre = new Set(value.match(ADDRESS)).size;
  if (nombre > 1) return remarks.refuse('courriels-multiples', { value, nombre });
  const address = unwrapped(value);
  const fault = faultOf(address);
  if (fault) {
    const proposal = repaired(address);
    const { code, ...found } = fault;
    const suggestion = proposal === undefined ? undefined : { value: proposal, label: 'l’adresse sans cette faute' };
    return remarks.refuse(code, { value, ...found } as never, suggestion);
  }
  if (address !== value) remarks.warn('courriel-extrait', { value, garde: address });
  const domaine = domainOf(address);
  const proposition = meantDomain(domaine);
  if (proposition !== undefined) {
    const meant = { value: withDomain(address, proposition), label: 'l’adresse au domaine habituel' };
    remarks.warn('courriel-domaine-douteux', { value: address, domaine, proposition }, meant);
  }
  return { value: address, diagnostics: remarks.diagnostics };
}
