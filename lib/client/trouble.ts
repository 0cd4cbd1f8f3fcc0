import { effect, type Signal, signal } from "@preact/signals";
import { Patience } from "./patience.ts";
import type { Link } from "./socket.ts";

const PATIENCE_MS = 1_000; // most interruptions are shorter

/** What is wrong with the connection, once it lasts; null while all is well. */
export function troubleWith(link: Signal<Link>): Signal<Link | null> {
  const trouble = signal<Link | null>(null);
  const patience = new Patience(PATIENCE_MS, () => trouble.value = link.peek());
  effect(() => {
    const now = link.value;
    if (now === "connecting" || now === "offline") {
      if (trouble.peek() === null) patience.start(); // each further attempt says nothing new
      else if (trouble.peek() === "connecting") trouble.value = now;
      return;
    }
    patience.stop();
    trouble.value = now === "connected" ? null : now;
  });
  return trouble;
}
