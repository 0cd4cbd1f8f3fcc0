import { type FunctionComponent, isValidElement, type VNode } from "preact";
import { HttpError } from "./error.ts";
import { renderPage } from "./render.ts";
import type { Scope } from "./segments.ts";
import type { Site } from "./site.ts";
import type {
  LayoutConfig,
  ResolvedFreshConfig,
  WebSocketHandlers,
  WebSocketUpgradeOptions,
} from "./types.ts";

/** Keeps the layer's own fields out of the sight of the application. */
export const SCOPE = Symbol("scope");
export const SITE = Symbol("site");

export interface ContextInit {
  req: Request;
  url: URL;
  info: Deno.ServeHandlerInfo;
  config: ResolvedFreshConfig;
  site: Site;
  route: string | null;
  params: Record<string, string>;
}

/** One request on its way through the middlewares to its handler. */
export class Context<State> {
  readonly config: ResolvedFreshConfig;
  readonly url: URL;
  req: Request;
  readonly route: string | null;
  readonly params: Record<string, string>;
  readonly state: State = {} as State;
  data: unknown = undefined;
  error: unknown | null = null;
  readonly info: Deno.ServeHandlerInfo;
  readonly isPartial: boolean = false;
  next!: () => Promise<Response>;
  Component!: FunctionComponent;

  [SCOPE]!: Scope<State>;
  readonly [SITE]: Site;

  constructor(init: ContextInit) {
    this.config = init.config;
    this.url = init.url;
    this.req = init.req;
    this.info = init.info;
    this.route = init.route;
    this.params = init.params;
    this[SITE] = init.site;
  }

  redirect(pathOrUrl: string, status = 302): Response {
    const [path] = pathOrUrl.split(/[?#]/, 1);
    const location = path.startsWith("/")
      ? path.replace(/[/\\]+/g, "/") + pathOrUrl.slice(path.length) // `//evil.com` is another host
      : pathOrUrl;
    return new Response(null, { status, headers: { location } });
  }

  render(
    // deno-lint-ignore no-explicit-any
    vnode: VNode<any> | null,
    init?: ResponseInit,
    config: LayoutConfig = {},
  ): Promise<Response> {
    if (vnode !== null && !isValidElement(vnode)) {
      throw new TypeError("Not JSX: ctx.render()");
    }
    return renderPage(this, vnode, init, config);
  }

  text(content: string, init?: ResponseInit): Response {
    return new Response(content, init);
  }

  html(content: string, init?: ResponseInit): Response {
    const headers = new Headers(init?.headers);
    headers.set("content-type", "text/html; charset=utf-8");
    return new Response(content, { ...init, headers });
  }

  json(content: unknown, init?: ResponseInit): Response {
    return Response.json(content, init);
  }

  stream<U extends string | Uint8Array>(
    source:
      | Iterable<U>
      | AsyncIterable<U>
      | (() => Iterable<U> | AsyncIterable<U>),
    init?: ResponseInit,
  ): Response {
    const encoder = new TextEncoder();
    const chunks = ReadableStream.from<U>(
      typeof source === "function" ? source() : source,
    );
    const bytes = new TransformStream<U, Uint8Array<ArrayBuffer>>({
      transform: (chunk, out) =>
        out.enqueue(
          typeof chunk === "string"
            ? encoder.encode(chunk)
            : new Uint8Array(chunk),
        ),
    });
    return new Response(chunks.pipeThrough(bytes), init);
  }

  upgrade(
    options?: WebSocketUpgradeOptions,
  ): { socket: WebSocket; response: Response };
  upgrade(
    handlers: WebSocketHandlers,
    options?: WebSocketUpgradeOptions,
  ): Response;
  upgrade(
    first: WebSocketHandlers | WebSocketUpgradeOptions = {},
    second?: WebSocketUpgradeOptions,
  ): { socket: WebSocket; response: Response } | Response {
    if (this.req.headers.get("upgrade")?.toLowerCase() !== "websocket") {
      throw new HttpError(400, "Expected a WebSocket upgrade.");
    }
    if (!isHandlers(first)) return Deno.upgradeWebSocket(this.req, first);

    const { socket, response } = Deno.upgradeWebSocket(this.req, second);
    listen(socket, first);
    return response;
  }
}

function isHandlers(value: object): value is WebSocketHandlers {
  return ["open", "message", "close", "error"].some((name) => name in value);
}

function listen(socket: WebSocket, handlers: WebSocketHandlers) {
  const { open, message, close, error } = handlers;
  if (open) socket.onopen = () => open.call(handlers, socket);
  if (message) {
    socket.onmessage = (event) => message.call(handlers, socket, event);
  }
  if (close) {
    socket.onclose = ({ code, reason }) =>
      close.call(handlers, socket, code, reason);
  }
  if (error) socket.onerror = (event) => error.call(handlers, socket, event);
}
