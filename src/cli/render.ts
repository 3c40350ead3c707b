/** The report for people: grouped by kind of fault, each fault with its places. */
import type { Diagnostic, Severity } from '../diagnostic.js';
import { formatCount, type Output, type Paint, wrap } from './terminal.js';

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
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const placeOf = ({ position, idTechnique, path }: Diagnostic): string => {
  const line = position ? `ligne ${position.line}` : idTechnique === undefined ? path : '';
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

/** The diagnostics, errors first, the most frequent kind first. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  return (['error', 'warning'] as const)
    .map((severity) => {
      const found = diagnostics.filter((each) => each.severity === severity);
      if (found.length === 0) return '';
      const { one, many, style } = TITLES[severity];
      const title = `${formatCount(found.length)} ${found.length > 1 ? many : one}`;
      const codes = [...groupBy(found, ({ code }) => code)].sort(([, a], [, b]) => b.length - a.length);
      return `\n${options.paint([style, 'bold'], title)}\n${codes.map(([code, same]) => renderCode(code, same, severity, options)).join('')}`;
    })
    .join('');
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count > 1 ? many : one}`;
