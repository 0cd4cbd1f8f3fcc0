import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";

const MAX_KEPT = 20_000; // pieces, about 1 KB each

const kept = new Map<string, string>();
let render: ((vnode: VNode) => string) | null = null; // none in a browser: there it is all alive

/** Said once by the server. Without it nothing is remembered. */
export function rememberWith(renderToString: (vnode: VNode) => string) {
  render = renderToString;
}

/**
 * A piece of a page that many pages share. The server makes its markup once; `key` has to say
 * everything that the markup depends on; null: it is like no other.
 */
export function remembered(key: string | null, make: () => VNode): VNode {
  if (!render || key === null) return make();
  let html = kept.get(key);
  if (html === undefined) {
    html = render(make());
    if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(key, html);
  }
  return jsxTemplate([html]);
}
