/** A Web Worker that is a MessageChannel: the same script at its other end, messages really cloned. */
import { serve } from '../../src/browser/serve.js';

/** Node 20 clones a `File` as a `Blob` without name; browsers do not. */
const packed = (value: unknown): unknown =>
  value instanceof File ? { packed: value.slice(), name: value.name } : Array.isArray(value) ? value.map(packed) : value;
const unpacked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unpacked);
  const { packed: blob, name } = (value ?? {}) as { packed?: Blob; name?: string };
  return blob && name !== undefined ? new File([blob], name) : value;
};

export interface FakeWorker {
  readonly worker: Worker;
  readonly isTerminated: () => boolean;
  /** Answers nothing any more, as a worker in an endless loop. */
  freeze(): void;
}

export function fakeWorker(): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  let [terminated, frozen] = [false, false];
  serve({
    postMessage: (message) => port2.postMessage(message),
    addEventListener: (type, listener) =>
      port2.addEventListener(type, (event) => {
        const { args, ...rest } = (event as MessageEvent).data;
        if (!frozen) listener({ data: args ? { ...rest, args: unpacked(args) } : rest } as MessageEvent);
      }),
  });
  port1.start();
  port2.start();
  const worker = {
    postMessage: ({ args, ...rest }: { args?: unknown }) => port1.postMessage(args ? { ...rest, args: packed(args) } : rest),
    addEventListener: port1.addEventListener.bind(port1),
    terminate() {
      terminated = true;
      port1.close();
    },
  };
  return {
    worker: worker as unknown as Worker,
    isTerminated: () => terminated,
    freeze: () => {
      frozen = true;
    },
  };
}
