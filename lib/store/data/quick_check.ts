/**
 * Reads a whole database for damage, in another thread: on a large one this takes half a minute,
 * beside which people go on talking. Null when it is sound.
 */
export function quickCheck(
  database: string,
  signal: AbortSignal,
): Promise<string | null> {
  const url = new URL("./quick_check_worker.ts", import.meta.url);
  const worker = new Worker(url, { type: "module" });
  signal.addEventListener("abort", () => worker.terminate());
  worker.postMessage(database);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });
}
