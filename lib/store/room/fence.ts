import type { RoomId } from "@/lib/domain/ids.ts";
import type { Guard } from "./journal.ts";
import type { Rooms } from "./rooms.ts";

/**
 * On a file one process writes, and a lock sees to it. Should another one write as well, nothing is
 * overwritten, whatever memory says: every commit of a lane's rooms changes one row, and fails if
 * somebody else has changed it since.
 */
export class Fence implements Guard {
  #seen: string | null | undefined; // versionstamp; undefined: not known

  constructor(
    private readonly options: { kv: Deno.Kv; rooms: Rooms },
    private readonly key: Deno.KvKey, // of that row
    private readonly has: (roomId: RoomId) => boolean,
  ) {}

  async stamp(): Promise<string | null> {
    if (this.#seen !== undefined) return this.#seen;
    const { kv, rooms } = this.options;
    const { versionstamp } = await kv.get(this.key);
    rooms.forgetWhere(this.has); // what was read before may have changed since
    return this.#seen = versionstamp;
  }

  async commit(
    atomic: Deno.AtomicOperation,
    _: unknown,
    versionstamp: string | null,
  ) {
    const { key } = this;
    atomic.check({ key, versionstamp }).set(key, true);
    const result = await atomic.commit();
    if (result.ok) this.#seen = result.versionstamp;
    return result;
  }

  /** Once memory is as the other one has left it. */
  mayWrite(): Promise<boolean> {
    this.#seen = undefined;
    return Promise.resolve(true);
  }
}
