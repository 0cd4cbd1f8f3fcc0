import { notFound, renderRoute } from "./chain.ts";
import type { Context } from "./context.ts";
import { HttpError } from "./error.ts";
import { addFileRoutes } from "./file_routes.ts";
import type { Manifest } from "./manifest.ts";
import { Router } from "./router.ts";
import {
  narrowed,
  newSegment,
  type Scope,
  segmentAt,
  type Step,
  stepsTo,
} from "./segments.ts";
import { type Method, METHODS, type Middleware, type Route } from "./types.ts";

type Table<State> = Map<Method, Step<State>[]>;

/** What a request runs through. */
export interface Plan<State> {
  steps: Step<State>[];
  route: string | null;
  params: Record<string, string>;
}

/** Turns what an App was told, in that order, into one list of steps for each route and method. */
export class Compiler<State> {
  readonly site: Scope<State>["site"] = { app: null, notFound: null };

  #root = newSegment<State>(null);
  #router = new Router<Table<State>>();
  #tables = new Map<string, Table<State>>();

  constructor(readonly basePath: string, readonly manifest: Manifest) {}

  at(folder: string) {
    return segmentAt(
      this.#root,
      folder.split("/").filter((name) => name !== "" && name !== "*"),
    );
  }

  /** `folder` says whose middlewares and layouts apply. */
  route(pattern: string, folder: string, route: Route<State>) {
    const { steps, scope } = stepsTo(this.at(folder), this.site);
    const handle = (ctx: Context<State>) => renderRoute(ctx, route);
    const last = { run: handle, scope: narrowed(scope, route.config) };
    this.#add(pattern, methodsOf(route), [...steps, last]);
  }

  handlers(
    pattern: string,
    methods: readonly Method[],
    handlers: Middleware<State>[],
  ) {
    const { steps, scope } = stepsTo(this.at(pattern), this.site);
    this.#add(pattern, methods, [
      ...steps,
      ...handlers.map((run) => ({ run, scope })),
    ]);
  }

  fileRoutes(base: string) {
    addFileRoutes(this, base, this.manifest);
  }

  plan(method: string, pathname: string): Plan<State> {
    if (!METHODS.includes(method as Method)) return this.refusal(501);
    try {
      if (pathname.includes("%")) decodeURI(pathname);
    } catch {
      return this.refusal(400);
    }

    const found = this.#router.match(pathname);
    if (!found) return this.#outside(notFound);
    const { value: table, pattern, params } = found;
    const steps = table.get(method as Method) ??
      this.#otherMethod(method, table);
    return { steps, route: pattern, params };
  }

  refusal(status: number): Plan<State> {
    return this.#outside(() => Promise.reject(new HttpError(status)));
  }

  #add(pattern: string, methods: readonly Method[], steps: Step<State>[]) {
    const path = (this.basePath + pattern).replace(/(?<=.)\/$/, "");
    let table = this.#tables.get(path);
    if (!table) {
      this.#tables.set(path, table = new Map());
      this.#router.add(path, table);
    }
    for (const method of methods) {
      if (!table.has(method)) table.set(method, steps);
    }
  }

  #otherMethod(method: string, table: Table<State>): Step<State>[] {
    if (method === "HEAD" && table.has("GET")) return table.get("GET")!;

    const allow = allowed(table);
    if (method === "OPTIONS") {
      return this.#outside(() =>
        new Response(null, { status: 204, headers: { allow } })
      ).steps;
    }
    const [[...steps]] = table.values();
    const { scope } = steps.pop()!;
    return [
      { scope, run: (ctx) => withAllow(ctx.next(), allow) },
      ...steps,
      { scope, run: () => Promise.reject(new HttpError(405)) },
    ];
  }

  /** What no route answers still passes the outermost middlewares. */
  #outside(run: Middleware<State>): Plan<State> {
    const { steps, scope } = stepsTo(this.#root, this.site);
    return { steps: [...steps, { run, scope }], route: null, params: {} };
  }
}

function methodsOf<State>({ handler, component }: Route<State>): Method[] {
  if (typeof handler === "function") return [...METHODS];
  const methods = new Set(Object.keys(handler ?? {}) as Method[]);
  if (component) methods.add("GET");
  return [...methods];
}

function allowed<State>(table: Table<State>): string {
  const methods = new Set<Method>([...table.keys(), "OPTIONS"]);
  if (methods.has("GET")) methods.add("HEAD");
  return METHODS.filter((method) => methods.has(method)).join(", ");
}

async function withAllow(answer: Promise<Response>, allow: string) {
  const response = await answer;
  if (response.status === 405) response.headers.set("allow", allow);
  return response;
}
