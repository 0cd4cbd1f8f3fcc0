import { seqOf } from "@/lib/client/news/gate.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { EventView } from "@/lib/protocol/views.ts";
import type { Faults } from "./faults.ts";

/** What happened at each seq, as the first who saw it saw it; everybody else must see the same. */
export class Witness {
  readonly #rooms = new Map<RoomId, Map<number, string>>();

  constructor(private readonly faults: Faults) {}

  saw(roomId: RoomId, event: EventView, who: string) {
    const seen = this.#rooms.get(roomId) ?? new Map<number, string>();
    this.#rooms.set(roomId, seen);
    const seq = seqOf(event);
    const what = describe(event);
    const known = seen.get(seq) ?? what;
    seen.set(seq, known);
    if (known !== what) {
      this.faults.note(
        "seen differently",
        `${seq} in ${roomId}: "${known}", by ${who} "${what}"`,
      );
    }
  }

  forget() {
    this.#rooms.clear();
  }

  get seen(): Record<RoomId, [number, string][]> {
    return Object.fromEntries(
      [...this.#rooms].map(([id, seen]) => [id, [...seen]]),
    );
  }
}

/** What stays true of an event: its message is always told as it is now. */
function describe(event: EventView): string {
  switch (event.type) {
    case "thread_posted":
    case "message_posted": {
      const { by, at, ordinal } = event.message;
      return `${event.type} ${by} ${at} ${ordinal}`;
    }
    case "message_edited":
    case "message_deleted":
    case "message_reacted":
      return `${event.type} ${event.by} ${event.at} ${event.message.seq}`;
    default:
      return `${event.type} ${event.by} ${event.at}`;
  }
}
