import type { ComponentChildren } from "preact";
import { seam } from "./seam.ts";

export { HttpError } from "./error.ts";

export const IS_BROWSER = typeof document !== "undefined";

/** The URL under which a file of `static/` may be cached for ever. */
export function asset(path: string): string {
  return seam.asset(path);
}

/** Puts its children into the `<head>` of the page that is being rendered. */
export function Head({ children }: { children?: ComponentChildren }): null {
  seam.head(children);
  return null;
}
