import { type App, provide } from "@/lib/fresh/app.ts";
import type { RouteModule } from "@/lib/fresh/manifest.ts";

type Files = Record<string, RouteModule>;
type Islands = Record<string, Record<string, unknown>>;

/** An App's handler, with file routes that exist only in the test. */
export function handlerOf<State>(
  app: App<State>,
  routes: Files = {},
  islands: Islands = {},
) {
  provide(app, {
    root: "/nowhere",
    outDir: "/nowhere/_fresh",
    manifest: { routes, islands },
  });
  return app.handler();
}

/** A way to ask an App for pages. */
export function visitor<State>(
  app: App<State>,
  routes: Files = {},
  islands: Islands = {},
) {
  const handler = handlerOf(app, routes, islands);
  return (path: string, init?: RequestInit): Promise<Response> =>
    handler(new Request(`http://localhost${path}`, init));
}
