import { effect, type Signal, signal } from "@preact/signals";
import type { Link } from "./socket.ts";

const PATIENCE_MS = 1_000; // most interruptions are shorter

/** What is wrong with the connection, once it lasts; null while all is well. */
export function troubleWith(link: Signal<Link>): Signal<Link | null> {
  const trouble = signal<Link | null>(null);
  let timer: ReturnType<typeof setTimeout> | null = null;
  effect(() => {
    const now = link.value;
    if (now === "connecting" || now === "offline") {
      timer ??= setTimeout(() => trouble.value = link.peek(), PATIENCE_MS);
      if (trouble.peek() === "connecting") trouble.value = now; // each further attempt says nothing new
      return;
    }
    clearTimeout(timer ?? undefined);
    timer = null;
    trouble.value = now === "connected" ? null : now;
  });
  return trouble;
}
