import type { ReadonlySignal } from "@preact/signals";

/** Waits for a signal to have this value. */
export function until<T>(signal: ReadonlySignal<T>, wanted: T): Promise<void> {
  return new Promise((done) => {
    const stop = signal.subscribe((value) => {
      if (value !== wanted) return;
      done();
      queueMicrotask(() => stop()); // it may be so at once
    });
  });
}
