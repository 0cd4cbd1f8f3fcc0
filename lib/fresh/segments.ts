import type { Context } from "./context.ts";
import type {
  LayoutConfig,
  Middleware,
  Route,
  RouteComponent,
} from "./types.ts";

/** One folder of the routes, or one segment given to `app.use(path, …)`. */
export interface Segment<State> {
  parent: Segment<State> | null;
  children: Map<string, Segment<State>>;
  middlewares: Middleware<State>[];
  layout: { component: RouteComponent<State>; config: LayoutConfig } | null;
  errorPage: Route<State> | null;
}

/** What surrounds a step while it runs: the wrappers of what it renders, the page for its errors. */
export interface Scope<State> {
  site: { app: RouteComponent<State> | null; notFound: Route<State> | null };
  hasApp: boolean;
  layouts: RouteComponent<State>[];
  errorPage: { route: Route<State>; scope: Scope<State> } | null;
}

/** A middleware, or at the end the handler, with its surroundings. */
export interface Step<State> {
  run: (ctx: Context<State>) => Response | Promise<Response>;
  scope: Scope<State>;
}

export function newSegment<State>(
  parent: Segment<State> | null,
): Segment<State> {
  return {
    parent,
    children: new Map(),
    middlewares: [],
    layout: null,
    errorPage: null,
  };
}

export function segmentAt<State>(
  root: Segment<State>,
  path: string[],
): Segment<State> {
  let segment = root;
  for (const name of path) {
    const child = segment.children.get(name) ?? newSegment(segment);
    segment.children.set(name, child);
    segment = child;
  }
  return segment;
}

/** The steps that lead to a segment, outermost first, and the scope inside it. */
export function stepsTo<State>(
  segment: Segment<State>,
  site: Scope<State>["site"],
): { steps: Step<State>[]; scope: Scope<State> } {
  const outer = segment.parent ? stepsTo(segment.parent, site) : {
    steps: [],
    scope: { site, hasApp: true, layouts: [], errorPage: null },
  };

  const scope = scopeIn(segment, outer.scope);
  const own = segment.middlewares.map((run) => ({ run, scope }));
  return { steps: [...outer.steps, ...own], scope };
}

function scopeIn<State>(
  { layout, errorPage }: Segment<State>,
  outer: Scope<State>,
): Scope<State> {
  const scope = layout ? narrowed(outer, layout.config) : { ...outer };
  if (layout) scope.layouts = [...scope.layouts, layout.component];
  if (errorPage) {
    scope.errorPage = {
      route: errorPage,
      scope: narrowed(scope, errorPage.config),
    };
  }
  return scope;
}

/** The scope of something that may not want what surrounds it. */
export function narrowed<State>(
  scope: Scope<State>,
  config: LayoutConfig = {},
): Scope<State> {
  return {
    ...scope,
    hasApp: scope.hasApp && !config.skipAppWrapper,
    layouts: config.skipInheritedLayouts ? [] : scope.layouts,
  };
}
