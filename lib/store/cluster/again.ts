import { pause } from "@/lib/pause.ts";

const PAUSE_MS = 1_000; // before work that failed is tried again

/**
 * Runs `work` one at a time: asked while it runs, it runs once more after. Nothing that was there
 * when somebody asked is missed, and nothing is done twice at once. What is returned resolves when
 * a run that began after the asking has succeeded.
 */
export function again(
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let isRunning = false;
  let asked: PromiseWithResolvers<void> | null = null;

  async function run() {
    isRunning = true;
    while (asked) {
      const { resolve } = asked;
      asked = null;
      await succeed();
      resolve();
    }
    isRunning = false;
  }

  async function succeed() {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        failed(error);
        await pause(PAUSE_MS);
      }
    }
  }

  return () => {
    const { promise } = asked ??= Promise.withResolvers<void>();
    if (!isRunning) run();
    return promise;
  };
}
