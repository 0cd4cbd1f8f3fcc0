import {
  type ComponentChildren,
  type ComponentType,
  Fragment,
  type FunctionComponent,
  h,
  type VNode,
} from "preact";
import { type Context, SCOPE, SITE } from "./context.ts";
import { renderDocument } from "./document.ts";
import { narrowed } from "./segments.ts";
import type {
  AsyncComponent,
  LayoutConfig,
  PageProps,
  RouteComponent,
} from "./types.ts";

/** Wraps a page into its layouts and the app, and answers with the document. */
export async function renderPage<State>(
  ctx: Context<State>,
  page: VNode | null,
  init: ResponseInit = {},
  config: LayoutConfig = {},
): Promise<Response> {
  const { site, hasApp, layouts } = narrowed(ctx[SCOPE], config);
  const wrappers = layouts.toReversed();
  if (site.app && hasApp) wrappers.push(site.app);

  let vnode: ComponentChildren = page;
  for (const wrapper of wrappers) {
    const inner = vnode;
    ctx.Component = () => h(Fragment, null, inner);
    const result = await instantiate(ctx, wrapper, undefined);
    if (result instanceof Response) return result;
    vnode = result;
  }

  const html = renderDocument(h(Fragment, null, vnode), ctx[SITE].assets);
  const headers = new Headers(init.headers);
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(html, { ...init, headers });
}

const AsyncFunction = (async () => {}).constructor;

/** Async components are called here, since the renderer waits for nothing; they may answer at once. */
export function instantiate<State>(
  ctx: Context<State>,
  component: RouteComponent<State>,
  data: unknown,
): VNode | null | Promise<VNode | Response | null> {
  const props = propsOf(ctx, data);
  if (component instanceof AsyncFunction) {
    return (component as AsyncComponent<typeof props>)(props);
  }
  return h(component as ComponentType<typeof props>, props) as VNode;
}

function propsOf<State>(
  ctx: Context<State>,
  data: unknown,
): PageProps<unknown, State> {
  const { config, url, req, params, info, state, isPartial, error, route } =
    ctx;
  const Component: FunctionComponent = ctx.Component;
  return {
    config,
    url,
    req,
    params,
    info,
    state,
    isPartial,
    error,
    route,
    Component,
    data,
  };
}
