/** The report for people: grouped by kind of fault, each fault with its places. */
import type { Diagnostic, Position, Severity } from '../diagnostic.js';
import { sheetPrefix } from '../xlsx/address.js';
import { formatCount, type Output, type Paint, plural, wrap } from './terminal.js';

export interface RenderOptions {
  readonly out: Output;
  readonly paint: Paint;
  /** Show everything. */
  readonly all: boolean;
}

const TITLES: Record<Severity, { one: string; many: string; mark: string; style: 'red' | 'yellow' }> = {
  error: { one: 'erreur', many: 'erreurs', mark: '✗', style: 'red' },
  warning: { one: 'avertissement', many: 'avertissements', mark: '!', style: 'yellow' },
};
const MESSAGES = 5;
const PLACES = 6;

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** `Saisie!F12`, as spreadsheets write it; of a text, its line. */
const placeText = (position: Position): string =>
  'sheet' in position ? `${sheetPrefix(position.sheet)}${position.cell}` : `ligne ${position.line}`;

const placeOf = ({ position, idTechnique, path }: Diagnostic): string => {
  const line = position ? placeText(position) : idTechnique === undefined ? path : '';
  return [line, idTechnique === undefined ? '' : line ? `(${idTechnique})` : idTechnique].filter(Boolean).join(' ');
};

function renderPlaces(diagnostics: readonly Diagnostic[], all: boolean): string {
  const places = diagnostics.map(placeOf).filter(Boolean);
  const shown = all ? places : places.slice(0, PLACES);
  const more = places.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` et ${formatCount(more)} autre${more > 1 ? 's' : ''}` : '');
}

function renderCode(code: string, diagnostics: readonly Diagnostic[], severity: Severity, { out, paint, all }: RenderOptions): string {
  const { mark, style } = TITLES[severity];
  const times = diagnostics.length > 1 ? ` – ${formatCount(diagnostics.length)} fois` : '';
  const messages = [...groupBy(diagnostics, ({ message }) => message)];
  const shown = all ? messages : messages.slice(0, MESSAGES);
  const lines = shown.map(([message, same]) => {
    const places = renderPlaces(same, all);
    return `    ${wrap(message, out, 4)}\n${places ? `    ${paint('dim', wrap(places, out, 4))}\n` : ''}`;
  });
  const more = messages.slice(shown.length).reduce((sum, [, same]) => sum + same.length, 0);
  const rest = more > 0 ? `    ${paint('dim', `… et ${formatCount(more)} autre${more > 1 ? 's' : ''} (--tout pour tout voir)`)}\n` : '';
  return `  ${paint(style, mark)} ${paint('bold', code)}${times}\n${lines.join('')}${rest}`;
}

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  /** There are more of them. */
  readonly truncated: boolean;
  readonly cellulesVides?: number;
}

/** The diagnostics, errors first, the most frequent kind first. */
export function renderDiagnostics({ diagnostics, truncated }: Found, options: RenderOptions): string {
  return (['error', 'warning'] as const)
    .map((severity) => {
      const found = diagnostics.filter((each) => each.severity === severity);
      if (found.length === 0) return '';
      const { one, many, style } = TITLES[severity];
      const title = `${truncated ? 'Au moins ' : ''}${plural(found.length, one, many)}`;
      const codes = [...groupBy(found, ({ code }) => code)].sort(([, a], [, b]) => b.length - a.length);
      return `\n${options.paint([style, 'bold'], title)}\n${codes.map(([code, same]) => renderCode(code, same, severity, options)).join('')}`;
    })
    .join('');
}

/** What to do about blank cells, when there are errors that come from them. */
export function blankCellsHint({ cellulesVides, diagnostics, truncated }: Found, out: Output): string {
  if (!cellulesVides) return '';
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const others = truncated || errors > cellulesVides ? ' Les autres erreurs resteront à corriger.' : '';
  const blank = `${plural(cellulesVides, 'cellule vide', 'cellules vides')} là où la norme veut une valeur ou « nil »`;
  return `${wrap(`${blank} : si vide veut dire « donnée inconnue », relancez avec --vides-nil.${others}`, out, 0)}\n`;
}
