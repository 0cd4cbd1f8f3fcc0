import { effect, type Signal, signal } from "@preact/signals";
import type { Link } from "./socket.ts";

const PATIENCE_MS = 1_000; // most interruptions are shorter

/** What is wrong with the connection, once it lasts; null while all is well. */
export function troubleWith(link: Signal<Link>): Signal<Link | null> {
  const trouble = signal<Link | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = link.value;
    clearTimeout(timer);
    if (now === "connected") trouble.value = null;
    else if (isLasting(now) || trouble.peek()) trouble.value = now;
    else timer = setTimeout(() => trouble.value = link.peek(), PATIENCE_MS);
  });
  return trouble;
}

const isLasting = (link: Link) => link === "signed_out" || link === "refused";
