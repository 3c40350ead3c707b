/** What the reading of an accusé gives, in its order. */
import type { Diagnostic } from '../diagnostic.js';
import type { Accuse, ErreurFichier, PassageKO } from './accuse.js';

/** Told before the first passage with what is known by then, without a verdict; told again, whole, at the very end. */
export interface EnTeteAccuseEvent extends Pick<Accuse, 'nomFichier' | 'idFlux' | 'idTraitement'> {
  type: 'entete';
  /** Only in the last event. */
  verdict?: Accuse['verdict'];
}
export interface PassageOKEvent {
  type: 'ok';
  idTechnique: string;
}
export interface PassageKOEvent {
  type: 'ko';
  passage: PassageKO;
}
export interface ErreurEvent {
  type: 'erreur';
  erreur: ErreurFichier;
}
export interface DiagnosticAccuseEvent {
  type: 'diagnostic';
  diagnostic: Diagnostic;
}
export type AccuseEvent = EnTeteAccuseEvent | PassageOKEvent | PassageKOEvent | ErreurEvent | DiagnosticAccuseEvent;
