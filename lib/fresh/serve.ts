import { run } from "./chain.ts";
import { Compiler } from "./compiler.ts";
import { Context } from "./context.ts";
import { HttpError } from "./error.ts";
import { openSite, type Site, type Source } from "./site.ts";
import type { ResolvedFreshConfig } from "./types.ts";

/** Something an App was told, to be said again to the compiler when the first request comes. */
export type Command<State> = (compiler: Compiler<State>, base: string) => void;

export interface Plans<State> {
  config: ResolvedFreshConfig;
  source: Source;
  commands: Command<State>[];
  hasFileRoutes: boolean;
}

type Answer = (
  req: Request,
  info: Deno.ServeHandlerInfo,
) => Promise<Response>;

export async function open<State>(plans: Plans<State>): Promise<Answer> {
  const { config, source, commands, hasFileRoutes } = plans;
  const site = await openSite(source, hasFileRoutes);
  const compiler = new Compiler<State>(config.basePath, site.manifest);
  for (const command of commands) command(compiler, "");
  return (req, info) => answer(compiler, config, site, req, info);
}

async function answer<State>(
  compiler: Compiler<State>,
  config: ResolvedFreshConfig,
  site: Site,
  req: Request,
  info: Deno.ServeHandlerInfo,
): Promise<Response> {
  const asked = URL.parse(req.url); // null when the Host header is nonsense
  const url = asked ?? new URL("http://invalid/");
  normalize(url, req.headers, config);
  const { steps, route, params } = asked
    ? compiler.plan(req.method, url.pathname)
    : compiler.refusal(400);
  const ctx = new Context<State>({
    req,
    url,
    info,
    config,
    site,
    route,
    params,
  });

  const response = await run(ctx, steps, 0);
  // Unless a middleware logged it and reset it.
  if (isOurFault(ctx.error)) console.error(ctx.error);
  return req.method === "HEAD" ? withoutBody(response) : response;
}

function normalize(
  url: URL,
  headers: Headers,
  { trustProxy }: ResolvedFreshConfig,
) {
  if (url.pathname.includes("//")) {
    url.pathname = url.pathname.replace(/\/+/g, "/");
  }
  if (!trustProxy) return;

  const protocol = headers.get("x-forwarded-proto");
  const host = headers.get("x-forwarded-host");
  if (protocol) url.protocol = protocol;
  if (host) url.host = host;
}

// Anyone may send a method that nobody knows: 501, and nothing to log.
function isOurFault(error: unknown): boolean {
  if (!(error instanceof HttpError)) return error !== null;
  return error.status >= 500 && error.status !== 501;
}

function withoutBody(response: Response): Response {
  response.body?.cancel();
  return new Response(null, response);
}
