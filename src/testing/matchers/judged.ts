/** What a matcher is given → its diagnostics, without a promise: one that is not awaited would let a failing test pass. */
import type { Diagnostic } from '../../diagnostic.js';
import { joinPath } from '../../diagnostic.js';
import type { Action } from '../../dictionary/index.js';
import { type ValidationOptions, validatePassage } from '../../validate.js';
import { certificationPath, validateFlux } from '../../validate-flux.js';
import { Collected } from '../../xml/collected.js';
import { Judge } from '../../xml/judge.js';
import { FluxReader } from '../../xml/reader.js';

const ALL = Number.POSITIVE_INFINITY;

function actionOf(xml: string | Uint8Array, options: ValidationOptions): Action {
  // Kept, not read at once: the header is told before what follows the passages, and completed.
  let entete: { readonly action?: Action } | undefined;
  const reader = new FluxReader(options.schema ?? '1.1.5', (event) => {
    if (event.type === 'entete') entete = event.entete;
  });
  reader.push(xml);
  reader.end();
  return entete?.action ?? options.action ?? 'CREATION';
}

/** As `checkFlux` does, but at once; read twice, for the action may stand after the passages that it is about. */
function judgeXml(xml: string | Uint8Array, options: ValidationOptions): Diagnostic[] {
  const judge = new Judge(actionOf(xml, options), options, ALL);
  const schema = new Collected(ALL);
  let order = 0;
  const reader = new FluxReader(options.schema ?? '1.1.5', (event) => {
    const { places } = reader;
    order++;
    if (event.type === 'diagnostic') schema.add(event.diagnostic, order);
    else if (event.type === 'entete') judge.enTete(event, (path) => places.placeOutside(path), order);
    else if (event.type === 'passage') judge.passage(event, (path) => places.placeInPassage(path), order);
    else {
      const base = certificationPath(event.index).replace(/\d+(?=\]$)/, '');
      judge.certification(event, (path) => places.placeOutside(joinPath(base, path)), order);
    }
  });
  reader.push(xml);
  reader.end();
  return [...schema.kept, ...judge.found.kept].sort((one, other) => one.order - other.order).map(({ diagnostic }) => diagnostic);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
export const isXml = (value: unknown): value is string | Uint8Array => typeof value === 'string' || value instanceof Uint8Array;

export const fluxDiagnostics = (received: unknown, options: ValidationOptions): readonly Diagnostic[] =>
  isXml(received) ? judgeXml(received, options) : validateFlux(received, options).diagnostics;

/** Of a result, a list of diagnostics, an XML text, a flux or a passage. */
export function diagnosticsOf(received: unknown, options: ValidationOptions): readonly Diagnostic[] {
  if (Array.isArray(received)) return received as Diagnostic[];
  if (isObject(received) && Array.isArray(received.diagnostics)) return received.diagnostics as Diagnostic[];
  const isFlux = isXml(received) || (isObject(received) && ('emetteur' in received || 'idFlux' in received));
  return isFlux ? fluxDiagnostics(received, options) : validatePassage(received, options).diagnostics;
}
