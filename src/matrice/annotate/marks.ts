/** What we write on a user's workbook, and by which each control finds again what the one before had written. */
import type { Severity } from '../../diagnostic.js';
import type { FindOurs } from '../../xlsx/edit/comments.js';

/** First line of a note, first cell of the sheet « Contrôle »: programs that save a workbook keep texts, and little else. */
export const TITLE = 'Contrôle accrochage';
export const AUTHOR = 'accrochage';

/** Texts in the formulas of our colours. */
export const COLOUR_MARKS: Readonly<Record<Severity, string>> = {
  error: 'accrochage-erreur',
  warning: 'accrochage-avertissement',
};

/** Not by colour only, and a reader of notes sees no colour. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!' };
const MORE = '…';

const RULE = '────────';
const BLOCK = new RegExp(`(?:^|\\r?\\n)(${RULE}\\r?\\n)?${TITLE}(?:\\r?\\n[${SIGNS.error}${SIGNS.warning}${MORE}] [^\\r\\n]*)+`);

/** Faults told in one note: a note taller than the screen cannot be read. */
const MAX_LINES = 10;

export interface ToTell {
  readonly severity: Severity;
  readonly message: string;
}

/** The note of a faulty cell, errors first. A message is one line of it, whatever it holds: that is how its end is found again. */
export function noteText(faults: readonly ToTell[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...faults.filter(({ severity }) => severity !== 'error')];
  const lines = new Set(sorted.map(({ severity, message }) => `${SIGNS[severity]} ${message.replace(/\s*[\r\n]+\s*/g, ' ')}`));
  const told = [...lines].slice(0, MAX_LINES);
  const left = lines.size - told.length;
  const rest = left > 0 ? [`${MORE} et ${left} autre${left > 1 ? 's' : ''}, dans la feuille de contrôle`] : [];
  return [TITLE, ...told, ...rest].join('\n');
}

/** Our text after the user's own. */
export const joined = (text: string): string => `\n${RULE}\n${text}`;

/** Our text in a note, even when the user has written before or after it. */
export const findOurs: FindOurs = (text) => {
  const found = BLOCK.exec(text);
  if (!found) return undefined;
  const [from, to] = [found.index, found.index + found[0].length];
  return { from, to, alone: found[1] === undefined && (text.slice(0, from) + text.slice(to)).trim() === '' };
};
