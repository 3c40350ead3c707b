/** Where the command writes, and how: colours on a terminal only. */
import { styleText } from 'node:util';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

const plain: Paint = (_, text) => text;

/** Paints on a terminal, unless NO_COLOR is set (https://no-color.org). */
export const painter = (output: Output, env: Terminal['env']): Paint =>
  output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? styleText : plain;

const NARROW = 40;
const USUAL = 80;
const WIDE = 120;
/** Lines of a text, cut between words to the width of the terminal; a pipe gets one line. */
export function wrap(text: string, { isTTY, columns }: Output, indent: number): string {
  if (!isTTY) return text;
  // Some terminals do not know their width and say 0.
  const width = Math.max(NARROW, Math.min(columns || USUAL, WIDE) - indent);
  const lines = [''];
  // French marks stay with their word.
  for (const word of text.split(/(?<!«) (?![»:;?!])/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

const number = new Intl.NumberFormat('fr-FR');
/** `12 345`, with plain blanks, which every terminal shows. */
export const formatCount = (value: number): string => number.format(value).replace(/[\u202F\u00A0]/g, ' ');

export const plural = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count > 1 ? many : one}`;
