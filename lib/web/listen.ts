import type { Config } from "@/lib/config.ts";
import { logger } from "@/lib/logging.ts";
import { StartError } from "@/lib/start_error.ts";

export type Handler = (
  request: Request,
  info?: Deno.ServeHandlerInfo,
) => Promise<Response>;

export interface Listening {
  url: string; // where a browser on this machine finds it
  /** Takes no more requests; resolves when those under way are answered. */
  stop(): Promise<void>;
}

const LISTEN_AGAIN_MS = 200;

const log = logger("web");

export function listen(config: Config, handler: Handler): Listening {
  let stopping = false;
  let server = serve(config, handler);
  const { hostname, port } = server.addr;

  // Running out of file descriptors ends a server; the process has to open the next one.
  const keepUp = async () => {
    while (!stopping) {
      await server.finished.catch((error) => log.error(ENDED, { error }));
      if (!stopping) server = await serveAgain({ ...config, port }, handler);
    }
  };
  keepUp();
  const stop = () => {
    stopping = true;
    return server.shutdown();
  };
  return { url: urlOf(hostname, port), stop };
}

const ENDED = "Parley stopped listening for a moment: {error}";

async function serveAgain(config: Config, handler: Handler) {
  while (true) {
    await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS));
    try {
      const server = serve(config, handler);
      log.info("Parley listens again.");
      return server;
    } catch {
      // As long as there are no descriptors, there is no listening either.
    }
  }
}

function serve({ host, port }: Config, handler: Handler) {
  try {
    return Deno.serve({ hostname: host, port, onListen() {} }, handler);
  } catch (error) {
    throw new StartError(
      `Parley cannot listen on ${host}, port ${port} (${
        (error as Error).message
      }). Stop what uses it, or set PARLEY_HOST or PARLEY_PORT.`,
    );
  }
}

/** Nobody can open 0.0.0.0. */
function urlOf(hostname: string, port: number): string {
  const isAny = hostname === "0.0.0.0" || hostname === "::";
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return `http://${isAny ? "localhost" : host}:${port}`;
}
