/** What a page and its worker say to each other. */
import type { Avance, Travail } from './travail.js';

export type NomTravail = keyof Travail;

/** To the worker. */
export type Demande =
  | { readonly id: number; readonly travail: NomTravail; readonly args: readonly unknown[] }
  | { readonly id: number; readonly abandon: true };

/** An error, as data: a class does not cross. */
export interface ErreurTransmise {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly idTechnique?: string;
  /** It has a French sentence of ours. */
  readonly connue: boolean;
}

/** To the page. */
export type Reponse =
  | { readonly id: number; readonly fait: unknown }
  | { readonly id: number; readonly erreur: ErreurTransmise }
  | { readonly id: number; readonly avance: Avance };

/** The end of a channel: a `Worker`, the worker itself, or a `MessagePort`. */
export interface Bout {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
