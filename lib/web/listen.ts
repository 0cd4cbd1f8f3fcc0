import type { Config } from "@/lib/config.ts";
import { StartError } from "@/lib/start_error.ts";
import { serveNative } from "./native_server.ts";

export type Handler = (
  request: Request,
  info?: Deno.ServeHandlerInfo,
) => Promise<Response>;

/** A server that has begun to listen. */
export interface Server {
  hostname: string;
  port: number;
  /** Takes no more requests; resolves when those under way are answered. */
  stop(): Promise<void>;
}

export interface Listening {
  url: string; // where a browser on this machine finds it
  stop(): Promise<void>;
}

export async function listen(
  config: Config,
  handler: Handler,
): Promise<Listening> {
  const serve = config.transport === "hardened"
    ? await loadHardened()
    : serveNative;
  try {
    const server = await serve(config, handler);
    return { url: urlOf(server), stop: () => server.stop() };
  } catch (error) {
    throw cannotListen(config, error as Error);
  }
}

/** Only where it is chosen: `ws` asks the environment for something as it loads. */
async function loadHardened() {
  try {
    return (await import("./hardened_server.ts")).serveHardened;
  } catch (error) {
    throw new StartError(
      `Parley cannot load its hardened transport (${
        (error as Error).message
      }). ` +
        "Start it with --ignore-env=WS_NO_BUFFER_UTIL.",
    );
  }
}

const cannotListen = ({ host, port }: Config, { message }: Error) =>
  new StartError(
    `Parley cannot listen on ${host}, port ${port} (${message}). ` +
      "Stop what uses it, or set PARLEY_HOST or PARLEY_PORT.",
  );

/** Nobody can open 0.0.0.0. */
function urlOf({ hostname, port }: Server): string {
  const isAny = hostname === "0.0.0.0" || hostname === "::";
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return `http://${isAny ? "localhost" : host}:${port}`;
}
