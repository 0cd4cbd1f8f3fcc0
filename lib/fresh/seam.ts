import type { ComponentChildren } from "preact";

/** What `fresh/runtime` does differently on each side; set by the renderer and by the browser's boot. */
export const seam = {
  asset: (path: string): string => path,
  head: (_children: ComponentChildren): void => {},
};
