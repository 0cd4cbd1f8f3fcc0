import { keys } from "@/lib/store/keys.ts";

/**
 * Deno's KV client writes a commit of more than a kilobyte in parts, and the system keeps back all
 * but the first until that is acknowledged: after 40 ms, since the service waits for the rest. A
 * question that goes out before it is answered at once, and the answer acknowledges what has come.
 */
export class Hurry {
  #underWay = 0; // commits

  /** What else goes over this handle is little: an answer that nobody waits for holds up the next. */
  constructor(private readonly kv: Deno.Kv) {}

  async commit(atomic: Deno.AtomicOperation) {
    // Behind another commit it waits for that one's answer, and then goes out in one piece.
    if (this.#underWay++ === 0) this.kv.get(keys.probe()).catch(() => {});
    try {
      return await atomic.commit();
    } finally {
      this.#underWay--;
    }
  }
}
