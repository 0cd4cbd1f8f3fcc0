import { join, relative } from "node:path";
import type { ListenOptions } from "@/lib/fresh/app.ts";
import { START } from "@/lib/fresh/start.ts";
import { build, type BuildPlan } from "./build.ts";
import { SOURCE_FOLDERS } from "./sources.ts";

type Handler = (
  req: Request,
  info: Deno.ServeHandlerInfo,
) => Promise<Response>;

const WATCHED = [...SOURCE_FOLDERS, "dev.ts", "main.ts", "twind.config.ts"];
const BUILDS = /^(styles\/|dev\.ts|twind\.config\.ts)/; // code of the build itself
const SETTLE_MS = 50; // editors write a file in several steps

/**
 * Modules cannot be loaded twice, so `dev.ts` runs three times: here to watch, and in two
 * workers, one that builds and one that serves. What a change concerns starts anew.
 */
export async function watch(root: string, options: ListenOptions) {
  let port = options.port ?? 8000;
  let builder: Worker | null = null;
  let server: Worker | null = null;

  for await (const changed of changesIn(root)) {
    if (changed.some((path) => BUILDS.test(path))) {
      builder?.terminate();
      builder = null;
    }
    builder?.postMessage("again");
    builder ??= startWorker("builder");
    const built = await answerOf(builder);
    if (built === null) builder = null;
    if (!built) continue; // what is served stays as it was

    server?.terminate();
    server = startWorker(String(port));
    port = await answerOf<number>(server) ?? port;
  }
}

const self = globalThis as unknown as Worker & { name: string };
const isWorker = () => "DedicatedWorkerGlobalScope" in globalThis;

/** What this run of `dev.ts` is to do. */
export const task = () =>
  !isWorker() ? "watch" : self.name === "builder" ? "build" : "serve";

/** Builds at once, and again whenever it is told to. */
export async function buildOnDemand(plan: BuildPlan) {
  self.onmessage = () => buildOnDemand(plan);
  try {
    await build(plan);
    self.postMessage(true);
  } catch (error) {
    console.error(error);
    self.postMessage(false);
  }
}

export function serveForDevelopment(handler: Handler, options: ListenOptions) {
  Deno.serve({
    ...options,
    port: Number(self.name),
    onListen({ hostname, port }) {
      self.postMessage(port);
      console.log(`Listening on http://${hostname}:${port}/`);
    },
  }, (req, info) => {
    const isChannel = new URL(req.url).pathname === "/_fresh/reload";
    return isChannel ? sayStart() : handler(req, info);
  });
}

/** Stays open, so that a page notices when the server starts anew. */
function sayStart(): Response {
  const body = new ReadableStream<string>({
    start: (stream) => stream.enqueue(`retry: 200\ndata: ${START}\n\n`),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { "content-type": "text/event-stream" },
  });
}

const startWorker = (name: string) =>
  new Worker(Deno.mainModule, { type: "module", name });

/** What a worker says next; null when it fails instead. */
function answerOf<T>(worker: Worker): Promise<T | null> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault(); // it is printed already
      resolve(null);
    };
  });
}

/** The paths that changed, at first none, and then whenever they have settled. */
async function* changesIn(root: string): AsyncGenerator<string[]> {
  const paths = WATCHED.map((name) => join(root, name)).filter(exists);
  const events = Deno.watchFs(paths)[Symbol.asyncIterator]();
  yield [];

  let next = events.next();
  while (true) {
    const changed: string[] = [];
    do {
      changed.push(...(await next).value.paths);
      next = events.next();
    } while (await Promise.race([next.then(() => true), settled()]));
    yield changed.map((path) => relative(root, path));
  }
}

const settled = () =>
  new Promise<false>((resolve) => setTimeout(resolve, SETTLE_MS, false));

function exists(path: string): boolean {
  try {
    return Boolean(Deno.statSync(path));
  } catch {
    return false;
  }
}
