/** What each code means, from the pages of the documentation: put in at build time, for the page may ask nothing of the network. */
import { el } from './dom.js';

export interface Help {
  /** Address of its page, from the page of the workshop. */
  readonly page: string;
  readonly meaning: string;
  readonly remedy: string;
}

declare const AIDES: Readonly<Record<string, Help>>;

export const helpOf = (code: string): Help | undefined => (Object.hasOwn(AIDES, code) ? AIDES[code] : undefined);

/** The pages quote names between backquotes. */
export const rich = (text: string): (Node | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? el('code', {}, part) : part));

export const pageLink = (code: string, label: string): HTMLElement | false => {
  const help = helpOf(code);
  return help !== undefined && el('a', { href: help.page, target: '_blank', rel: 'noopener' }, label);
};
