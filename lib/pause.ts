/** Resolves after a while, or as soon as `over` is. */
export function pause(ms: number, over?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // Not `setTimeout`: with its first call the runtime loads Node's timers, a tenth of a start.
  const passed = AbortSignal.timeout(over?.aborted ? 0 : ms);
  passed.addEventListener("abort", end);
  over?.addEventListener("abort", end);
  return promise;

  function end() {
    passed.removeEventListener("abort", end);
    over?.removeEventListener("abort", end);
    resolve();
  }
}
