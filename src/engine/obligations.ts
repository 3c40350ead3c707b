/** What the dictionary still asks of a CREATION although schema 1.1.5 lets it be absent or nil. */
import { type Diagnostic, type Fault, genericDiagnostic } from '../diagnostic.js';
import { isDueInCreation, isNillable, passageCertification } from '../dictionary/index.js';

const REASON = 'dans une création, selon le dictionnaire';
const DUE = Object.entries(passageCertification.children)
  .filter(([, field]) => isDueInCreation(field))
  .map(([name, field]) => ({ name, label: field.label, mayBeNil: isNillable(field, '1.1.2') }));

/** `passage` as it was given, so that a value already at fault is not called missing as well. */
export function missingInCreation(passage: Readonly<Record<string, unknown>>, emit: (diagnostic: Diagnostic) => void): void {
  for (const { name, label, mayBeNil } of DUE) {
    const value = passage[name];
    if (value !== undefined && (value !== null || mayBeNil)) continue;
    const params = { name, label, reason: REASON };
    const fault: Fault =
      value === null ? { code: 'nil-interdit', params } : { code: 'balise-manquante', params: { ...params, nil: mayBeNil } };
    emit(genericDiagnostic(fault, 'dictionnaire', name));
  }
}
