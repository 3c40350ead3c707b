/** What the page and its worker say to each other: the methods of the session, called from afar. */
import type { ErreurTransmise } from '../../../src/browser/protocol.js';
import type { Following, Progress, Session } from '../travail/session.js';

/** A method without what follows it, which does not cross. */
type Sent<Args extends unknown[]> = Args extends [...infer Rest, Following] ? Rest : Args;

export type Methods = { [K in keyof Session]: Session[K] };
export type Method = keyof Methods;
export type ArgsOf<M extends Method> = Sent<Required<Parameters<Methods[M]>>>;
export type ResultOf<M extends Method> = Awaited<ReturnType<Methods[M]>>;

export type ToWorker =
  | { readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly id: number; readonly stop: true };

export type ToPage =
  | { readonly ready: true }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly error: ErreurTransmise }
  | { readonly id: number; readonly progress: Progress };
