import type { Link, Socket } from "@/lib/client/line/socket.ts";
import { effect } from "@preact/signals";

const PATIENCE_MS = 10_000; // a test that waits longer has failed

/** Resolves when what signals say makes `look` true. */
export function becomes(look: () => boolean, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`waited in vain for ${what}`)),
      PATIENCE_MS,
    );
    const stop = effect(() => {
      if (!look()) return;
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

export const reaches = (socket: Socket, state: Link) =>
  becomes(() => socket.state.value === state, state);
