import type { Config } from "@/lib/config.ts";
import { pause } from "@/lib/pause.ts";
import { logger } from "@/lib/logging.ts";
import { MAX_WAITING } from "./connections.ts";
import type { Handler, Server } from "./listen.ts";

const LISTEN_AGAIN_MS = 200;

const log = logger("web");

/** The runtime's own server, whose sockets are native. */
export function serveNative(config: Config, handler: Handler): Server {
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
  return { hostname, port, stop };
}

const ENDED = "Parley stopped listening for a moment: {error}";

async function serveAgain(config: Config, handler: Handler) {
  while (true) {
    await pause(LISTEN_AGAIN_MS);
    try {
      const server = serve(config, handler);
      log.info("Parley listens again.");
      return server;
    } catch {
      // As long as there are no descriptors, there is no listening either.
    }
  }
}

const serve = ({ host, port }: Config, handler: Handler) =>
  Deno.serve({
    hostname: host,
    port,
    tcpBacklog: MAX_WAITING,
    onListen() {},
  }, handler);
