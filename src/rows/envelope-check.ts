/** What rows and documents say of the envelope: one sender and one certifier per deposit, those of the configuration. */
import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import type { Row } from '../ligne/ligne.js';
import { COLUMNS } from '../matrice/headings/columns.js';

/** New for each file, whatever the rows say. */
const OWN = new Set(['idFlux', 'horodatage']);

/**
 * A function that compares an envelope with what is expected and with what came before, and says each thing once.
 * `renewed`: a deposit is being written, so that what is made anew for each file is said not to be taken over.
 */
export function envelopeChecker(expected: Row, renewed: boolean): (envelope: Row, isDocument?: boolean) => Diagnostic[] {
  const seen = new Map<string, unknown>(Object.entries(expected));
  const said = new Set<string>();
  return (envelope, isDocument = false) =>
    COLUMNS.flatMap(({ name, label, envelope: isEnvelope }) => {
      const value = envelope[name];
      if (!isEnvelope || value === undefined) return [];
      if (OWN.has(name) && renewed) {
        // That a document written before has its own identifiers goes without saying.
        if (isDocument || said.has(name)) return [];
        said.add(name);
        return [genericDiagnostic({ code: 'colonne-non-reprise', params: { name, label } }, 'fichier', name, 'warning')];
      }
      if (!seen.has(name)) seen.set(name, value);
      if (seen.get(name) === value) return [];
      return [
        genericDiagnostic({ code: 'enveloppe-incoherente', params: { name, label, value, expected: seen.get(name) } }, 'fichier', name),
      ];
    });
}
