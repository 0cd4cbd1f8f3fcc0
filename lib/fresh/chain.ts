import { type Context, SCOPE } from "./context.ts";
import { HttpError } from "./error.ts";
import { instantiate } from "./render.ts";
import { narrowed, type Scope, type Step } from "./segments.ts";
import type { HandlerFn, Method, Route } from "./types.ts";

/**
 * Runs the steps from `at` on. `ctx.next()` always answers: an error turns into its page right
 * where it was thrown, so that every middleware around it still sees, and completes, a response.
 */
export async function run<State>(
  ctx: Context<State>,
  steps: Step<State>[],
  at: number,
): Promise<Response> {
  const { run: step, scope } = steps[at];
  const { next: outerNext, [SCOPE]: outerScope } = ctx;
  ctx.next = () => at + 1 < steps.length ? run(ctx, steps, at + 1) : notFound();
  ctx[SCOPE] = scope;

  try {
    const response = await step(ctx);
    if (response instanceof Response) return response;
    throw new TypeError(
      `Expected a Response for ${ctx.url.pathname}, got ${response}`,
    );
  } catch (error) {
    return await errorResponse(ctx, scope, error);
  } finally {
    ctx.next = outerNext;
    ctx[SCOPE] = outerScope;
  }
}

export function notFound(): Promise<Response> {
  return Promise.reject(new HttpError(404));
}

async function errorResponse<State>(
  ctx: Context<State>,
  scope: Scope<State>,
  error: unknown,
) {
  ctx.error = error;
  const status = error instanceof HttpError ? error.status : 500;
  const { notFound } = scope.site;
  const page = status === 404 && notFound
    ? { route: notFound, scope: narrowed(scope, notFound.config) }
    : scope.errorPage;
  if (!page) return plainError(status, error);

  ctx[SCOPE] = page.scope;
  try {
    return await renderRoute(ctx, page.route, status);
  } catch (broken) {
    console.error(broken);
    return plainError(status, error);
  }
}

function plainError(status: number, error: unknown) {
  const isForPeople = error instanceof HttpError && error.message;
  return new Response(isForPeople ? error.message : `Error ${status}`, {
    status,
  });
}

/** Runs a route's handler and, unless it answered itself, its component with the handler's data. */
export async function renderRoute<State>(
  ctx: Context<State>,
  route: Route<State>,
  status = 200,
): Promise<Response> {
  const handler = handlerFor(route, ctx.req.method as Method);
  const result = handler ? await handler(ctx) : { data: undefined };
  if (result instanceof Response) return result;

  ctx.data = result.data;
  const vnode = route.component
    ? await instantiate(ctx, route.component, result.data)
    : null;
  if (vnode instanceof Response) return vnode;
  return ctx.render(vnode, {
    headers: result.headers,
    status: result.status ?? status,
  });
}

function handlerFor<State>(
  { handler, component }: Route<State>,
  method: Method,
): HandlerFn<unknown, State> | undefined {
  if (typeof handler === "function") return handler;
  const found = handler?.[method] ??
    (method === "HEAD" ? handler?.GET : undefined);
  if (found || component) return found;
  throw new HttpError(404);
}
