import { type ComponentType, Fragment, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Assets } from "./assets.ts";
import { narrowMarkup } from "./narrow.ts";
import { PageState, renderInto } from "./page_state.ts";
import type { Keepable, Piece } from "./pieces.ts";

type Props = Record<string, unknown>;

/** Puts a component's markup in its place where the component says that it may be kept. */
export function showKept(vnode: VNode<Props>, page: PageState) {
  const component = vnode.type as Keepable;
  const name = component.keptAs?.(vnode.props) ?? null;
  if (name === null) return;

  const { html, assetUrls } = pieceOf(component, name, vnode.props, page);
  if (assetUrls) Object.assign(page.assetUrls, assetUrls);
  // What `jsxTemplate` makes: mounting fifty components would cost more than all they render.
  vnode.type = Fragment as VNode["type"];
  vnode.props = {
    tpl: [page.place(html)],
    exprs: [],
  } as unknown as typeof vnode.props;
}

function pieceOf(
  component: Keepable,
  name: string,
  props: Props,
  { assets }: PageState,
): Piece {
  const shelf = assets.pieces.of(component);
  const known = shelf.find(name, props);
  if (known) return known;
  const piece = make(component, props, assets);
  shelf.keep(name, props, piece);
  return piece;
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
  };
}

/** Past the hook that would put something else in its place. */
export function itself(component: ComponentType<Props>, props: Props): VNode {
  const vnode = h(Fragment, props) as VNode;
  vnode.type = component as VNode["type"];
  return vnode;
}
