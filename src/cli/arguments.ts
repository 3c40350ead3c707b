/** Arguments → what is asked, or why they are not understood, in French. */
import { parseArgs } from 'node:util';
import { isDate } from '../engine/facets.js';
import { nearestName } from '../text/nearest.js';
import { COMMANDS, type CommandName, command, OPTIONS, type OptionName, option } from './options.js';

/** Wrong use of the command: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Asked {
  readonly command: CommandName | undefined;
  readonly files: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  readonly values: Readonly<Partial<Record<OptionName, readonly string[]>>>;
}

const names = Object.keys(OPTIONS) as OptionName[];
const quote = (text: string): string => `« ${text} »`;
const meant = (proposal: string | undefined): string => (proposal ? `, vouliez-vous dire ${quote(proposal)} ?` : '.');

const CONFIG = Object.fromEntries(
  names.map((name) => {
    const { value, short } = option(name);
    return [name, { type: value ? 'string' : 'boolean', multiple: true, ...(short && { short }) } as const];
  }),
);

function commandNamed(word: string | undefined): CommandName | undefined {
  if (word === undefined) return undefined;
  const known = Object.keys(COMMANDS) as CommandName[];
  const found = known.find((name) => name === word);
  if (found) return found;
  throw new UsageError(`La commande ${quote(word)} n'existe pas${meant(nearestName(word, known))} Commandes : ${known.join(', ')}.`);
}

function checkValue(name: OptionName, value: string | undefined): string {
  const { values, value: label = '' } = option(name);
  if (value === undefined || value === '') throw new UsageError(`L'option --${name} attend une valeur : --${name} ${label}.`);
  if (values && !values.includes(value))
    throw new UsageError(
      `L'option --${name} ne connaît pas ${quote(value)}${meant(nearestName(value, values))} Valeurs : ${values.join(', ')}.`,
    );
  return value;
}

function optionNamed(written: string, asked: CommandName | undefined): OptionName {
  const allowed: readonly OptionName[] = asked ? command(asked).options : ['help', 'version'];
  const found = allowed.find((name) => name === written);
  if (found) return found;
  const proposal = nearestName(written, allowed);
  const where = asked ? ` pour « accrochage ${asked} »` : '';
  throw new UsageError(
    `L'option ${written.length > 1 ? `--${written}` : `-${written}`} n'existe pas${where}${meant(proposal && `--${proposal}`)}`,
  );
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: CONFIG, allowPositionals: true, strict: false, tokens: true });

/** Whether a machine reads the answer, to be known even when the rest is not understood. */
export const wantsJson = (args: readonly string[]): boolean =>
  parse(args).tokens.some((token) => token.kind === 'option' && token.name === 'format' && token.value === 'json');

/** Reads the arguments; the first word is the command. */
export function readArguments(args: readonly string[]): Asked {
  const { positionals, tokens } = parse(args);
  const asked = commandNamed(positionals[0]);
  const flags = new Set<OptionName>();
  const values: Partial<Record<OptionName, string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = optionNamed(token.name, asked);
    if (!option(name).value) {
      if (token.value !== undefined) throw new UsageError(`L'option --${name} n'attend pas de valeur.`);
      flags.add(name);
      continue;
    }
    // `-o --partiel` would write into a folder of that name.
    if (!token.inlineValue && token.value?.startsWith('-')) checkValue(name, undefined);
    const given = values[name] ?? [];
    if (given.length > 0 && !option(name).multiple) throw new UsageError(`L'option --${name} est donnée deux fois.`);
    values[name] = [...given, checkValue(name, token.value)];
  }
  return { command: asked, files: positionals.slice(1), flags, values };
}

/** Checks how many files are given. */
export function checkFiles({ command: asked, files }: Asked): void {
  if (!asked) return;
  const { files: wanted, usage } = command(asked);
  if (files.length < wanted.least || files.includes('')) throw new UsageError(`Il manque le fichier à lire : ${usage}.`);
  if (files.length > wanted.most)
    throw new UsageError(
      `« accrochage ${asked} » ${wanted.most === 0 ? 'ne lit aucun fichier' : 'lit un seul fichier'} ; en trop : ${files.slice(wanted.most).join(', ')}.`,
    );
}

/** A whole number above zero. */
export function countOf(asked: Asked, name: OptionName): number | undefined {
  const [text] = asked.values[name] ?? [];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,11}$/.test(text)) throw new UsageError(`L'option --${name} attend un nombre entier positif ; reçu ${quote(text)}.`);
  return Number(text);
}

/** The day on which to judge, when it is given. */
export function dayOf(asked: Asked): string | undefined {
  const [day] = asked.values.aujourdhui ?? [];
  if (day !== undefined && !isDate(day)) throw new UsageError(`L'option --aujourdhui attend une date AAAA-MM-JJ ; reçu ${quote(day)}.`);
  return day;
}
