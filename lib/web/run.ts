import type { App } from "@/lib/app.ts";
import { logger } from "@/lib/logging.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { StartError } from "@/lib/start_error.ts";
import { type Handler, listen, type Listening } from "./listen.ts";

// Whoever sent the signal kills after a while, often after 10 s: be through long before.
const GOODBYES_MS = 1_000; // for sockets
const ANSWERS_MS = 1_500; // for requests under way
const COMMITS_MS = 2_000; // for what is queued, after that

const SIGNALS: Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

const log = logger("web");

/** Opens, serves until a signal comes, then leaves nothing half done. */
export async function run(open: () => Promise<App>, handler: Handler) {
  outliveFaults();
  try {
    const app = await open();
    const listening = await listen(app.config, handler);
    onSignal(() => leave(app, listening));
    // The first request loads the pages: better now than while somebody waits.
    await handler(new Request(`${listening.url}/healthz`));
    console.log(`Parley is ready: ${app.config.url?.origin ?? listening.url}`);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    Deno.exit(1);
  }
}

function onSignal(leave: () => Promise<void>) {
  let leaving: Promise<void> | null = null;
  for (const signal of SIGNALS) {
    Deno.addSignalListener(signal, () => leaving ??= leave());
  }
}

async function leave(app: App, listening: Listening) {
  log.info("Parley stops.");
  const { sockets } = hubOf(app);
  app.stopping.abort();
  // The server would end them in its own words, without the moment in which to come back.
  await within(GOODBYES_MS, sockets.allGone);
  // One reader that is stuck would hold it up for ever.
  await within(ANSWERS_MS, listening.stop());
  const isStored = await within(COMMITS_MS, app.close());
  if (!isStored) log.error("What was queued could not be stored in time.");
  Deno.exit(isStored ? 0 : 1);
}

/** Whether it was done in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, ms, false));
  const done = work.then(() => true, (error) => {
    log.error("Stopping: {error}", { error });
    return false;
  });
  return await Promise.race([done, late]);
}

/** A fault in one corner must not end everybody's conversation. */
function outliveFaults() {
  let count = 0;
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    const error = "reason" in event ? event.reason : event.error;
    log.error("Nobody caught: {error}", { error, count: ++count });
  };
  globalThis.addEventListener("unhandledrejection", note);
  globalThis.addEventListener("error", note);
}
