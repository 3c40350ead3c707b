/** What the dictionary still asks of a CREATION although schema 1.1.5 lets it be absent or nil. */
import { type Diagnostic, genericDiagnostic } from './diagnostic.js';
import { isDueInCreation, isNillable, passageCertification } from './dictionary/index.js';

const DUE = Object.entries(passageCertification.children).filter(([, field]) => isDueInCreation(field));
const REASON = 'dans une création, selon le dictionnaire';

/** `passage` as it was given, so that a value already at fault is not called missing as well. */
export function* missingInCreation(passage: Readonly<Record<string, unknown>>): Generator<Diagnostic> {
  for (const [name, field] of DUE) {
    const value = passage[name];
    const mayBeNil = isNillable(field, '1.1.2');
    const params = { name, label: field.label, reason: REASON };
    if (value === undefined)
      yield genericDiagnostic({ code: 'balise-manquante', params: { ...params, nil: mayBeNil } }, 'dictionnaire', name);
    else if (value === null && !mayBeNil) yield genericDiagnostic({ code: 'nil-interdit', params }, 'dictionnaire', name);
  }
}
