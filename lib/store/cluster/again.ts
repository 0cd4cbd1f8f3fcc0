const PAUSE_MS = 1_000; // before work that failed is tried again

/**
 * Runs `work` one at a time: asked while it runs, it runs once more after, and so it does when it
 * failed. Nothing that was there when somebody asked is missed, and nothing is done twice at once.
 */
export function again(
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  let running = false;
  let asked = false;
  return async function run() {
    if (running) return void (asked = true);
    running = true;
    do {
      asked = false;
      await work().catch((error) => {
        failed(error);
        setTimeout(run, PAUSE_MS);
      });
    } while (asked);
    running = false;
  };
}
