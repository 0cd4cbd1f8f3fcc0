import { openApp } from "@/lib/app.ts";
import { readConfig } from "@/lib/config.ts";
import { site } from "@/lib/web/site.ts";

let parley: ReturnType<typeof openApp> | undefined;

export const app = site(() => parley ??= openApp(readConfig()));

if (import.meta.main) {
  const { host: hostname, port } = readConfig();
  Deno.serve({ hostname, port }, app.handler());
}
