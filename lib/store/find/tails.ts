import type { RoomId } from "@/lib/domain/ids.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import type { Log } from "@/lib/store/room/log.ts";
import { Tail } from "./tail.ts";

const MAX_BYTES = 24 * 1024 * 1024; // about; those searched longest ago make way

/** The tails of the rooms that were searched lately. */
export class Tails {
  readonly #tails = new Map<RoomId, Tail>();

  constructor(private readonly options: { reads: Deno.Kv; log: Log }) {}

  /** As the room's log says now. */
  async of(live: LiveRoom): Promise<Tail> {
    const { id } = live.room!;
    const tail = this.#tails.get(id) ?? new Tail(this.options, id);
    this.#tails.delete(id);
    this.#tails.set(id, tail); // now the most recently used
    if (!tail.isAt(live.head.seq)) {
      await tail.follow(live.head.seq);
      this.#trim();
    }
    return tail;
  }

  #trim() {
    let bytes = 0;
    for (const tail of this.#tails.values()) bytes += tail.bytes;
    for (const [id, tail] of this.#tails) {
      if (bytes <= MAX_BYTES) return;
      this.#tails.delete(id);
      bytes -= tail.bytes;
    }
  }
}
