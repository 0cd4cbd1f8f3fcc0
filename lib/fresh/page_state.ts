import type { ComponentChildren } from "preact";
import { type Assets, NO_ASSETS } from "./assets.ts";
import { seam } from "./seam.ts";
import type { Island } from "./types.ts";

/** What one page gathers while it renders, which happens in one go. */
export class PageState {
  islands: { island: Island; props: Record<string, unknown> }[] = [];
  slots: { children: ComponentChildren; isRendered: boolean }[] = [];
  heads: ComponentChildren[] = [];
  assetUrls: Record<string, string> = {}; // the browser asks for the same ones
  #pieces: string[] = []; // long ones, each named once by its number until the page is whole

  constructor(readonly assets: Assets) {}

  /** Stands for markup that is made already, so that it is copied once and not at every step. */
  place(html: string): string {
    return `<!--piece:${this.#pieces.push(html) - 1}-->`;
  }

  /** No text of a page holds a `<` of its own, so nobody can write what stands for a piece. */
  whole(html: string): string {
    return html.replace(/<!--piece:(\d+)-->/g, (_, i) => this.#pieces[i]);
  }

  asset(path: string): string {
    return this.assetUrls[path] ??= this.assets.asset(path);
  }
}

export let current: PageState | null = null;
let siteAssets = NO_ASSETS;

export function renderInto<T>(state: PageState, render: () => T): T {
  const outer = current;
  current = state;
  try {
    return render();
  } finally {
    current = outer;
  }
}

/** Which assets `asset()` speaks of outside a page. */
export function speakOf(assets: Assets) {
  siteAssets = assets;
}

seam.asset = (path) => (current ?? siteAssets).asset(path);
seam.head = (children) => void current?.heads.push(children);
