import { type ComponentType, Fragment, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Assets } from "./assets.ts";
import { narrowMarkup } from "./narrow.ts";
import { PageState, renderInto } from "./page_state.ts";
import type { Keepable, Piece } from "./pieces.ts";
import { snapshotOf } from "./snapshot.ts";

type Props = Record<string, unknown>;

/**
 * Puts a component's markup in its place where the component says that it may be kept. Answers
 * with the props that it was found by, which are written once, too.
 */
export function showKept(vnode: VNode<Props>, page: PageState): Props | null {
  const component = vnode.type as Keepable;
  const name = component.keptAs?.(vnode.props) ?? null;
  if (name === null) return null;

  const shelf = page.assets.pieces.of(component);
  const found = shelf.find(name, vnode.props);
  const { html, assetUrls } = found ??
    shelf.keep(name, make(component, vnode.props, page.assets));
  if (assetUrls) Object.assign(page.assetUrls, assetUrls);
  // What `jsxTemplate` makes: mounting fifty components would cost more than all they render.
  vnode.type = Fragment as VNode["type"];
  vnode.props = {
    tpl: [page.place(html)],
    exprs: [],
  } as unknown as typeof vnode.props;
  return found ? found.props : null;
}

function make(component: Keepable, props: Props, assets: Assets): Piece {
  const page = new PageState(assets);
  const html = page.whole(renderInto(
    page,
    () => renderToString(itself(component, props)),
  ));
  if (page.islands.length + page.slots.length + page.heads.length > 0) {
    throw new TypeError(
      `The markup of <${component.name}> is kept: it can hold neither islands nor <Head>.`,
    );
  }
  const asked = Object.keys(page.assetUrls).length > 0;
  return {
    html: narrowMarkup(html),
    assetUrls: asked ? page.assetUrls : null,
    props: snapshotOf(props) as Props,
  };
}

/** Past the hook that would put something else in its place. */
export function itself(component: ComponentType<Props>, props: Props): VNode {
  const vnode = h(Fragment, props) as VNode;
  vnode.type = component as VNode["type"];
  return vnode;
}
