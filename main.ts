import { App, staticFiles } from "fresh";

export const app = new App().use(staticFiles()).fsRoutes();

if (import.meta.main) {
  const hostname = Deno.env.get("PARLEY_HOST") ?? "localhost";
  const port = Number(Deno.env.get("PARLEY_PORT") ?? 8000);
  Deno.serve({ hostname, port }, app.handler());
}
