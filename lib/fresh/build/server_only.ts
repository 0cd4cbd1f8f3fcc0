// What of `lib/` may run in a browser; the rest of it never does.
const SHARED = ["lib/client/", "lib/domain/", "lib/fresh/", "lib/protocol/"];

/** Says why a module must not reach a browser; null when it may. */
export function whyServerOnly(path: string): string | null {
  if (path.startsWith("node:")) return "only the server has it";
  const isServers = /^(lib|routes)\/|^main\.ts$/.test(path);
  if (!isServers || SHARED.some((folder) => path.startsWith(folder))) {
    return null;
  }
  return "it runs on the server only";
}

/** Whether code speaks to Deno; `bare` is the code without its comments. */
export function usesDeno(bare: string): boolean {
  return /(?<![\w$."'])Deno\s*[.[]/.test(bare);
}
