import { type Command, open } from "./serve.ts";
import { projectSource, type Source } from "./site.ts";
import {
  type FreshConfig,
  type LayoutConfig,
  type Method,
  METHODS,
  type Middleware,
  type ResolvedFreshConfig,
  type Route,
  type RouteComponent,
  type RouteConfig,
  type WebSocketHandlers,
  type WebSocketUpgradeOptions,
} from "./types.ts";

type Handler = (
  req: Request,
  info?: Deno.ServeHandlerInfo,
) => Promise<Response>;
export type ListenOptions = Partial<
  Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem
>;

const LOCAL = { transport: "tcp", hostname: "localhost", port: 0 } as const;
const NO_INFO: Deno.ServeHandlerInfo = {
  remoteAddr: LOCAL,
  completed: Promise.resolve(),
};

/** Gives an App other routes and assets than the project's. */
export let provide: <State>(app: App<State>, source: Source) => void;

/** Collects middlewares and routes, and answers requests with them. */
export class App<State> {
  readonly config: ResolvedFreshConfig;

  #commands: Command<State>[] = [];
  #hasFileRoutes = false;
  #source = projectSource;

  static {
    provide = (app, source) => {
      app.#source = source;
      app.config.root = source.root;
    };
  }

  constructor(config: FreshConfig = {}) {
    this.config = {
      root: projectSource.root,
      basePath: config.basePath ?? "",
      mode: config.mode ?? "production",
      trustProxy: config.trustProxy ?? false,
    };
  }

  use(...middlewares: Middleware<State>[]): this;
  use(path: string, ...middlewares: Middleware<State>[]): this;
  use(first: string | Middleware<State>, ...rest: Middleware<State>[]): this {
    const path = typeof first === "string" ? first : "*";
    const middlewares = typeof first === "string" ? rest : [first, ...rest];
    return this.#say((to, base) =>
      to.at(under(base, path)).middlewares.push(...middlewares)
    );
  }

  notFound(route: Route<State> | Middleware<State>): this {
    return this.#say((to) => to.site.notFound = asRoute(route));
  }

  onError(path: string, route: Route<State> | Middleware<State>): this {
    return this.#say((to, base) =>
      to.at(under(base, path)).errorPage = asRoute(route)
    );
  }

  appWrapper(component: RouteComponent<State>): this {
    return this.#say((to) => to.site.app = component);
  }

  layout(
    path: string,
    component: RouteComponent<State>,
    config: LayoutConfig = {},
  ): this {
    return this.#say((to, base) =>
      to.at(under(base, path)).layout = { component, config }
    );
  }

  route(path: string, route: Route<State>, config: RouteConfig = {}): this {
    const merged = { ...route, config: { ...route.config, ...config } };
    const pattern = merged.config.routeOverride ?? path;
    return this.#say((to, base) =>
      to.route(under(base, pattern), under(base, path), merged)
    );
  }

  get(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["GET"], path, handlers);
  }

  post(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["POST"], path, handlers);
  }

  patch(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["PATCH"], path, handlers);
  }

  put(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["PUT"], path, handlers);
  }

  delete(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["DELETE"], path, handlers);
  }

  head(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(["HEAD"], path, handlers);
  }

  all(path: string, ...handlers: Middleware<State>[]): this {
    return this.#handle(METHODS, path, handlers);
  }

  ws(
    path: string,
    handlers: WebSocketHandlers,
    options?: WebSocketUpgradeOptions,
  ): this {
    return this.get(path, (ctx) => ctx.upgrade(handlers, options));
  }

  fsRoutes(pattern = "*"): this {
    this.#hasFileRoutes = true;
    return this.#say((to, base) => to.fileRoutes(base + folderOf(pattern)));
  }

  mountApp(path: string, app: App<State>): this {
    this.#hasFileRoutes ||= app.#hasFileRoutes;
    const inner = folderOf(path) + app.config.basePath;
    return this.#say((to, base) =>
      app.#commands.forEach((command) => command(to, base + inner))
    );
  }

  handler(): Handler {
    let opening: ReturnType<typeof open> | undefined;
    return async (req, info = NO_INFO) => {
      const answer = await (opening ??= this.#open());
      return answer(req, info);
    };
  }

  // deno-lint-ignore require-await
  async listen(options: ListenOptions = {}): Promise<void> {
    Deno.serve(options, this.handler());
  }

  #open() {
    return open<State>({
      config: this.config,
      source: this.#source,
      commands: this.#commands,
      hasFileRoutes: this.#hasFileRoutes,
    });
  }

  #say(command: Command<State>): this {
    this.#commands.push(command);
    return this;
  }

  #handle(
    methods: readonly Method[],
    path: string,
    handlers: Middleware<State>[],
  ): this {
    return this.#say((to, base) =>
      to.handlers(under(base, path), methods, handlers)
    );
  }
}

function asRoute<State>(route: Route<State> | Middleware<State>): Route<State> {
  return typeof route === "function" ? { handler: route } : route;
}

const under = (base: string, path: string) =>
  base + (path === "*" ? "/*" : path);

const folderOf = (pattern: string) => pattern.replace(/\/?\*?$/, "");
