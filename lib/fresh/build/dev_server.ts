import { join } from "node:path";
import type { ListenOptions } from "@/lib/fresh/app.ts";
import { build, type BuildPlan } from "./build.ts";
import { SOURCE_FOLDERS } from "./sources.ts";

type Handler = (
  req: Request,
  info: Deno.ServeHandlerInfo,
) => Promise<Response>;

const WATCHED = [...SOURCE_FOLDERS, "main.ts", "twind.config.ts"];
const SETTLE_MS = 50; // editors write a file in several steps

// Modules cannot be loaded twice, so the app lives in a worker that runs the
// same program, and a change of its sources starts another one.
export const isServer = () => "DedicatedWorkerGlobalScope" in globalThis;

export async function superviseServer(plan: BuildPlan, options: ListenOptions) {
  let port = options.port ?? 8000;
  let server: Worker | undefined;

  const restart = async () => {
    try {
      await build(plan);
    } catch (error) {
      return console.error(error); // what runs stays as it was
    }
    server?.terminate();
    server = startServer(port, (bound) => port = bound);
  };

  await restart();
  for await (const _change of changesOf(plan.root)) await restart();
}

function startServer(port: number, onListen: (port: number) => void): Worker {
  const worker = new Worker(Deno.mainModule, {
    type: "module",
    name: String(port),
  });
  worker.onmessage = ({ data }) => onListen(data);
  worker.onerror = (event) => event.preventDefault(); // printed already
  return worker;
}

async function* changesOf(root: string): AsyncGenerator<void> {
  const paths = WATCHED.map((name) => join(root, name)).filter(exists);
  const events = Deno.watchFs(paths)[Symbol.asyncIterator]();
  let next = events.next();
  while (!(await next).done) {
    do {
      next = events.next();
    } while (await Promise.race([next.then(() => true), settled()]));
    yield;
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

export function serveForDevelopment(handler: Handler, options: ListenOptions) {
  const start = crypto.randomUUID();
  const scope = self as unknown as { name: string } & Worker;

  Deno.serve({
    ...options,
    port: Number(scope.name),
    onListen({ hostname, port }) {
      scope.postMessage(port);
      console.log(`Listening on http://${hostname}:${port}/`);
    },
  }, (req, info) => {
    const isChannel = new URL(req.url).pathname === "/_fresh/reload";
    return isChannel ? nameOnce(start) : handler(req, info);
  });
}

/** Stays open; when the server starts anew, pages connect again and see another name. */
function nameOnce(start: string): Response {
  const body = new ReadableStream<string>({
    start: (stream) => stream.enqueue(`retry: 200\ndata: ${start}\n\n`),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { "content-type": "text/event-stream" },
  });
}
