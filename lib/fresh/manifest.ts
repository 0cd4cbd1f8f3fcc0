import type { Route } from "./types.ts";

/** What `fresh.gen.ts` holds: modules by their path below `routes/` and `islands/`. */
export interface Manifest {
  routes: Record<string, RouteModule>;
  islands: Record<string, Record<string, unknown>>;
}

export interface RouteModule {
  // deno-lint-ignore no-explicit-any
  default?: any; // a component, or in `_middleware.ts` a function or several
  // deno-lint-ignore no-explicit-any
  handler?: Route<any>["handler"];
  // deno-lint-ignore no-explicit-any
  config?: Route<any>["config"];
}

// Imported when the first request comes, so that an app can be made without its routes.
export async function readManifest(): Promise<Manifest> {
  return (await import("@/fresh.gen.ts")).manifest;
}

/** "/chat/Room.tsx" → "chat/Room", the name of its chunk too. */
export const islandName = (path: string) => path.replace(/^\/|\.\w+$/g, "");
