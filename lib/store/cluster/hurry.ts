import { keys } from "@/lib/store/keys.ts";

const QUIET_MS = 60; // without a commit; where there are more, they carry each other along

/**
 * Deno's KV client writes a commit of more than a kilobyte in parts, and the system keeps back all
 * but the first until that is acknowledged: after 40 ms, since the service waits for the rest. A
 * question that goes out before it is answered at once, and the answer acknowledges what has come.
 */
export class Hurry {
  #last = -Infinity;

  constructor(private readonly kv: Deno.Kv) {}

  /** To be called just before a commit. */
  now() {
    const isQuiet = performance.now() - this.#last > QUIET_MS;
    this.#last = performance.now();
    if (isQuiet) this.kv.get(keys.probe()).catch(() => {}); // that it is answered is all
  }
}
