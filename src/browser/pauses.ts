/** Pauses, for the page or the worker to answer: a long loop over what is ready lets nothing else run, not even a cancellation. */

/** Milliseconds of work between two pauses: below 50, a page feels alive. */
const WORK = 40;

/** Not `setTimeout`, which browsers slow down to 4 ms, and to a second in a tab that is not looked at. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The same items, with pauses; throws what `signal` was aborted with. */
export async function* withPauses<T>(source: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T, void, undefined> {
  let last = performance.now();
  for await (const item of source) {
    signal?.throwIfAborted();
    yield item;
    if (performance.now() - last < WORK) continue;
    await pause();
    last = performance.now();
  }
  signal?.throwIfAborted();
}
