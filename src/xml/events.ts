/** What the reading of a document gives, in its order. */
import type { Diagnostic } from '../diagnostic.js';
import type { EnTete } from '../entete.js';
import type { Certification, PassageCertification } from '../model.js';
import type { Usable } from '../rule.js';

/** A certification as far as it was read. */
export type CertificationLue = Usable<Omit<Certification, 'passageCertifications'>>;

/** The header: once, when complete, at the latest at the end of the document. */
export interface EnTeteEvent {
  type: 'entete';
  entete: Usable<EnTete>;
}
/** A certification: before its passages when its type and code come first, else after them. */
export interface CertificationEvent {
  type: 'certification';
  certification: CertificationLue;
  index: number;
}
/** A passage. `valid`: it respects the schema, and `passage` is whole; otherwise what is at fault is left out. */
export interface PassageEvent {
  type: 'passage';
  passage: Usable<PassageCertification>;
  valid: boolean;
  /** The same, where what is at fault is present as a mark: tells « wrong » from « missing ». */
  raw: Readonly<Record<string, unknown>>;
  /** From the root: `emetteur.certificateurs.certificateur.certifications[0].passageCertifications[12]`. */
  path: string;
  position: { line: number; column: number };
  certification: CertificationLue;
  certificationIndex: number;
  /** Index of the passage in its certification. */
  index: number;
}
export interface DiagnosticEvent {
  type: 'diagnostic';
  diagnostic: Diagnostic;
}
export type FluxEvent = EnTeteEvent | CertificationEvent | PassageEvent | DiagnosticEvent;

/** A passage that is whole: narrows `event.passage`. */
export const isWhole = (event: PassageEvent): event is PassageEvent & { passage: PassageCertification } => event.valid;
