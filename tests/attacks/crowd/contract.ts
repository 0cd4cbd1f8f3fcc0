import { seqOf } from "@/lib/client/news/gate.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { Faults } from "./faults.ts";

/**
 * What a server owes one connection: of every room what came after its cursor, each event once
 * and in order. The page would survive worse, so the wire is looked at by itself.
 */
export class Contract {
  readonly #cursors = new Map<RoomId, number>();

  constructor(private readonly who: string, private readonly faults: Faults) {}

  sent(frame: ClientFrame) {
    if (frame.type !== "hello") return;
    for (const [roomId, seq] of Object.entries(frame.cursors)) {
      this.#cursors.set(roomId, seq);
    }
  }

  heard(frame: ServerFrame) {
    switch (frame.type) {
      case "events":
        return frame.events.forEach((event) =>
          this.#advance(frame.roomId, seqOf(event))
        );
      case "room_added":
        return void this.#cursors.set(frame.room.id, frame.room.head.seq);
      case "resync": {
        const { id, head } = frame.snapshot.room;
        return void this.#cursors.set(id, head.seq);
      }
    }
  }

  #advance(roomId: RoomId, seq: number) {
    const cursor = this.#cursors.get(roomId);
    const detail = `${this.who} heard ${seq} after ${cursor} in ${roomId}`;
    if (cursor === undefined) return this.faults.note("unannounced", detail);
    if (seq <= cursor) this.faults.note("doubled on the wire", detail);
    if (seq > cursor + 1) this.faults.note("left out on the wire", detail);
    this.#cursors.set(roomId, seq);
  }
}
