import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { Patience } from "@/lib/client/patience.ts";
import type { Link } from "./socket.ts";

const PATIENCE_MS = 1_000; // most interruptions are shorter

export type Trouble = Exclude<Link, "connected"> | "stalled";

/** What is wrong with the connection or behind it, once it lasts; null while all is well. */
export function troubleWith(
  link: ReadonlySignal<Link>,
  stalled: ReadonlySignal<boolean>,
): ReadonlySignal<Trouble | null> {
  const trouble = signal<Trouble | null>(null);
  const patience = new Patience(PATIENCE_MS, () => {
    const now = link.peek();
    if (now !== "connected") trouble.value = now;
  });
  effect(() => {
    const now = link.value;
    const isStalled = stalled.value;
    if (now === "connecting" || now === "offline") {
      const known = trouble.peek();
      if (known === null || known === "stalled") patience.start(); // each further attempt says nothing new
      else if (known === "connecting") trouble.value = now;
      return;
    }
    patience.stop();
    if (now !== "connected") trouble.value = now;
    else trouble.value = isStalled ? "stalled" : null;
  });
  return trouble;
}
