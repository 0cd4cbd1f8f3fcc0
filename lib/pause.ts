/** Resolves after a while, or as soon as `over` is. */
export function pause(ms: number, over?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(end, over?.aborted ? 0 : ms);
  over?.addEventListener("abort", end);
  return promise;

  function end() {
    clearTimeout(timer);
    over?.removeEventListener("abort", end);
    resolve();
  }
}
