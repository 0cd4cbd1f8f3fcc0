import { Signal } from "@preact/signals";
import {
  type ComponentChildren,
  type ComponentType,
  createContext,
  h,
  isValidElement,
  options,
  type VNode,
} from "preact";
import { useContext } from "preact/hooks";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { itself, showKept } from "./kept.ts";
import { islandName } from "./manifest.ts";
import { current, type PageState } from "./page_state.ts";
import { Slot } from "./serialize.ts";
import type { Island } from "./types.ts";

type Props = Record<string, unknown>;

const wrappers = new Map<unknown, ComponentType<Props>>();
const InsideIsland = createContext(false);

/** Every component that an island module exports is an island. */
export function registerIslands(
  modules: Record<string, Record<string, unknown>>,
) {
  for (const [path, module] of Object.entries(modules)) {
    const name = islandName(path);
    for (const [exportName, fn] of Object.entries(module)) {
      if (typeof fn !== "function" || wrappers.has(fn)) continue;
      wrappers.set(
        fn,
        wrapperOf({ name, exportName, fn: fn as ComponentType }),
      );
    }
  }
}

const nextHook = options.vnode;
options.vnode = (vnode) => {
  if (current !== null && typeof vnode.type === "function") {
    const island = wrappers.get(vnode.type);
    if (island) vnode.type = island as VNode["type"];
    else showKept(vnode, current);
  }
  nextHook?.(vnode);
};

function wrapperOf(island: Island): ComponentType<Props> {
  return function IslandRoot(props: Props) {
    const isInside = useContext(InsideIsland); // one root hydrates them all
    if (isInside) return itself(island.fn, props);

    const page = current!;
    const sent = { ...props };
    const shown = { ...props };
    for (const [name, value] of Object.entries(props)) {
      if (!holdsJsx(value)) continue;
      const id = page.slots.push({ children: value, isRendered: false }) - 1;
      sent[name] = new Slot(id);
      shown[name] = h(SlotRoot, { page, id });
    }
    const children = itself(island.fn, shown);
    const found = showKept(children, page);
    const id = page.islands.push({ island, props: found ?? sent }) - 1;

    return between(
      `island:${id}`,
      h(InsideIsland.Provider, { value: true, children }),
    );
  };
}

// A signal passes for an element too, but is sent as what it is.
function holdsJsx(value: unknown): value is ComponentChildren {
  if (value instanceof Signal) return false;
  return isValidElement(value) ||
    (Array.isArray(value) && value.some(holdsJsx));
}

function SlotRoot({ page, id }: { page: PageState; id: number }) {
  const slot = page.slots[id];
  slot.isRendered = true;
  return between(
    `slot:${id}`,
    h(InsideIsland.Provider, { value: false, children: slot.children }),
  );
}

/** Comments around what a browser must find again; they leave the page's structure alone. */
function between(name: string, children: ComponentChildren): VNode {
  const [kind] = name.split(":");
  return jsxTemplate([`<!--${name}-->`, `<!--/${kind}-->`], children) as VNode;
}

/** JSX given to an island that did not show it at first (a closed dialog, say). */
export function renderHiddenSlots(page: PageState): string {
  let html = "";
  for (let id = 0; id < page.slots.length; id++) { // islands in slots add more
    if (page.slots[id].isRendered) continue;
    html += `<template id="slot:${id}">${
      renderToString(h(SlotRoot, { page, id }))
    }</template>`;
  }
  return html;
}
