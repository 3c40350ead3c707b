/** Reads what the form of the first contact holds, datum by datum, then checks its shape. */
import type * as z from 'zod';
import { type Diagnostic, joinPath } from '../diagnostic.js';
import { withoutEdges } from '../text/characters.js';
import { nearestName } from '../text/nearest.js';
import { kindOf } from '../text/show.js';
import { isObject, type Result } from '../validate.js';
import { readCourriel } from './courriel.js';
import { type Lu, Remarks } from './lu.js';
import { LABELS, PREMIER_CONTACT, type PremierContact } from './premier-contact.js';
import { readSiret } from './siret.js';
import { readTelephone } from './telephone.js';

function readPlain(given: string, path: string): Lu<string> {
  const remarks = new Remarks(path);
  const value = withoutEdges(given);
  if (value !== '' && value !== given) remarks.trimmed(LABELS[path] ?? path, path);
  return { ...(value !== '' && { value }), diagnostics: remarks.diagnostics };
}

function readPhone(given: string, path: string): Lu<string> {
  const { value, diagnostics } = readTelephone(given, { path });
  return { ...(value && { value: value.e164 }), diagnostics };
}

const READERS: Readonly<Record<string, (given: string, path: string) => Lu<string>>> = {
  'organisme.siret': (given, path) => readSiret(given, { path }),
  'interlocuteurMetier.courriel': (given, path) => readCourriel(given, { path }),
  'interlocuteurMetier.telephone': readPhone,
  'deposant.siret': (given, path) => readSiret(given, { path }),
};

/** The form has three levels; beyond, what is given is no form, and may even hold itself. */
const DEPTH = 3;

/** The input with its texts read; blanks and `null` are what is not said. A text that is refused stays, so that it does not lack too. */
function read(given: unknown, path: string, say: (diagnostics: readonly Diagnostic[]) => void, depth = 0): unknown {
  if (typeof given === 'string') {
    const { value, diagnostics } = (READERS[path] ?? readPlain)(given, path);
    say(diagnostics);
    return value ?? (diagnostics.length > 0 ? given : undefined);
  }
  if (depth > DEPTH) return given;
  if (Array.isArray(given)) return given.map((each, rank) => read(each, `${path}[${rank}]`, say, depth + 1));
  if (!isObject(given)) return given ?? undefined;
  const known = Object.entries(given).map(([key, value]) => [key, read(value, joinPath(path, key), say, depth + 1)] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>((path, step) => joinPath(path, typeof step === 'number' ? `[${step}]` : String(step)), '');

const valueAt = (input: unknown, steps: readonly PropertyKey[]): unknown =>
  steps.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], input);

const EXPECTED: Readonly<Record<string, string>> = { string: 'un texte', array: 'une liste', object: 'un bloc de données' };

function sayIssue(issue: z.core.$ZodIssue, input: unknown): Diagnostic[] {
  const path = pathOf(issue.path);
  const label = LABELS[path] ?? path;
  const value = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const names = Object.keys(LABELS).flatMap((each) => (each.startsWith(path) ? [each.slice(each.lastIndexOf('.') + 1)] : []));
    return issue.keys.flatMap((cle) => {
      const proposition = nearestName(cle, [...new Set(names)]);
      return new Remarks(joinPath(path, cle)).refuse('contact-donnee-inconnue', { cle, ...(proposition && { proposition }) }).diagnostics;
    });
  }
  const remarks = new Remarks(path);
  if (issue.code !== 'invalid_type') return remarks.refuse('contact-certification-mal-formee', { value: String(value) }).diagnostics;
  if (value === undefined) return remarks.refuse('contact-donnee-manquante', { label }).diagnostics;
  const attendu = EXPECTED[issue.expected] ?? issue.expected;
  return remarks.refuse('contact-donnee-mal-formee', { label, trouve: kindOf(value), attendu }).diagnostics;
}

/**
 * Contrôle ce qui est à dire à la Caisse des Dépôts au premier contact. `data` a le SIRET en chiffres et le téléphone en E.164 ; ce qui
 * a été retiré pour y arriver est dit. Un texte vide ou `null` vaut une donnée absente.
 *
 * @param input ce que l'on veut envoyer ; toute valeur est acceptée.
 * @example
 * const { valid, data, diagnostics } = validatePremierContact(JSON.parse(texte));
 */
export function validatePremierContact(input: unknown): Result<PremierContact> {
  const diagnostics: Diagnostic[] = [];
  const given = read(input, '', (found) => diagnostics.push(...found));
  const parsed = PREMIER_CONTACT.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) diagnostics.push(...sayIssue(issue, given));
  const valid = diagnostics.every(({ severity }) => severity !== 'error');
  return { valid, ...(valid && { data: parsed.data as PremierContact }), diagnostics };
}
