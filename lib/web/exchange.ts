// Between a handler of requests and node:http, so that what is behind it cannot tell.
import type { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { logger } from "@/lib/logging.ts";
import type { Handler } from "./listen.ts";

const log = logger("web");

export interface Asked {
  message: IncomingMessage;
  info: Deno.ServeHandlerInfo;
  line: EventEmitter; // closes when nobody waits for the answer any more
}

export async function ask(handler: Handler, asked: Asked): Promise<Response> {
  const gone = new AbortController();
  const abort = () => gone.abort();
  asked.line.once("close", abort);
  const request = requestOf(asked.message, gone.signal);
  if (!request) return new Response("Bad request.\n", { status: 400 });
  try {
    const response = await handler(request, asked.info);
    // A socket lives on for hours, and would keep its request.
    if (response.status === 101) asked.line.off("close", abort);
    return response;
  } catch (error) {
    log.error("A request failed: {error}", { error });
    return new Response("Something went wrong.\n", { status: 500 });
  }
}

/** Null for what no browser would ask: a nonsensical host, or a method that is forbidden. */
function requestOf(message: IncomingMessage, signal: AbortSignal) {
  const { method = "GET", url = "/" } = message;
  const headers = headersOf(message);
  const address = url.startsWith("/")
    ? `http://${headers.get("host")}${url}`
    : url;
  try {
    const body = hasBody(message) ? ReadableStream.from(bodyOf(message)) : null;
    return new Request(address, { method, headers, body, signal });
  } catch {
    return null;
  }
}

function headersOf({ headers }: IncomingMessage): Headers {
  const pairs = Object.entries(headers).map(([name, value]) =>
    [name, `${value}`] as [string, string]
  );
  return new Headers(pairs);
}

const BODILESS = ["GET", "HEAD"];

const hasBody = (message: IncomingMessage) =>
  !BODILESS.includes(message.method!) && !asksSocket(message);

/** What comes after such a request is no body. */
export const asksSocket = ({ headers }: IncomingMessage) =>
  headers.upgrade?.toLowerCase() === "websocket";

async function* bodyOf(message: IncomingMessage) {
  try {
    yield* message.iterator({ destroyOnReturn: false });
  } finally {
    message.resume(); // what nobody reads goes by, or the next request never comes
  }
}

/** Writes an answer at the speed of its reader, and lets go of it when the reader does. */
export async function answer(response: Response, to: ServerResponse) {
  try {
    to.writeHead(response.status, [...response.headers].flat());
    if (!response.body) return void to.end();
    setImmediate(() => to.flushHeaders()); // unless the first words go out with them
    const body = response.body as NodeStream<Uint8Array>;
    await pipeline(Readable.fromWeb(body), to);
  } catch {
    to.destroy(); // nobody is left to tell
  }
}
