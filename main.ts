import { type App, openApp } from "@/lib/app.ts";
import { readConfig } from "@/lib/config.ts";
import { startLogging } from "@/lib/logging.ts";
import { boundConnections } from "@/lib/web/connections.ts";
import { run } from "@/lib/web/run.ts";
import { site } from "@/lib/web/site.ts";

let parley: Promise<App> | undefined;

const open = () => parley ??= openParley();

export const app = site(open);

if (import.meta.main) await run(open, app.handler());

function openParley(): Promise<App> {
  const config = readConfig();
  startLogging(config.log);
  return openApp(boundConnections(config));
}
