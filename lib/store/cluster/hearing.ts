import type { RoomId } from "@/lib/domain/ids.ts";
import type { Committed, JournalOptions } from "@/lib/store/room/journal.ts";
import type { Told } from "./feed.ts";

const MAX_ROOMS = 10_000; // whose last told seq is remembered

export interface Heeding extends JournalOptions {
  /** Whether anybody on this host listens to the room, or to one of these people. */
  heeds(roomId: RoomId, people: string[]): boolean;
  /** More was missed than can be told: whoever listens on this host has to begin anew. */
  missed(): void;
}

/** Tells this host of commits, its own and the others', each event once. */
export class Hearing {
  readonly #told = new Map<RoomId, number>();
  /** What this host committed in a room while it read what another one had. */
  readonly #held = new Map<RoomId, Committed[]>();

  constructor(private readonly options: Heeding) {}

  /** Of a commit of this host, at once. */
  tell(committed: Committed) {
    const held = this.#held.get(committed.roomId);
    if (held) return void held.push(committed);
    const told = this.#told.get(committed.roomId) ?? 0;
    const events = committed.events.filter(({ seq }) => seq > told);
    const last = events.at(-1);
    if (last) this.#remember(committed.roomId, last.seq);
    this.options.tell({ ...committed, events });
  }

  /** Of any commit, as the feed says. What was told before is not told again. */
  async hear({ rooms, reads, threads, people }: Told, isOwn: boolean) {
    for (const [roomId, first, last] of rooms) {
      await this.#hearRoom({ roomId, first, last, people });
    }
    for (const [userId, roomId, ordinal, isBack] of isOwn ? [] : reads) {
      this.options.tell({
        roomId,
        events: [],
        readOrdinals: [[userId, ordinal, isBack]],
        threadReadings: [],
      });
    }
    for (const [roomId, reading] of isOwn ? [] : threads) {
      this.options.tell({
        roomId,
        events: [],
        readOrdinals: [],
        threadReadings: [reading],
      });
    }
  }

  async #hearRoom(
    { roomId, first, last, people }: {
      roomId: RoomId;
      first: number;
      last: number;
      people: string[];
    },
  ) {
    const told = this.#told.get(roomId) ?? first - 1;
    if (told >= last) return;
    const { rooms, log, heeds } = this.options;
    if (!heeds(roomId, people)) {
      this.#told.delete(roomId);
      return rooms.forget(roomId);
    }

    const held: Committed[] = [];
    this.#held.set(roomId, held);
    try {
      await log.catchUp(roomId, last);
      const events = await log.eventsAfter(roomId, told);
      if (!events) return this.options.missed();
      this.#remember(roomId, events.at(-1)?.seq ?? last);
      const nobody = { readOrdinals: [], threadReadings: [] };
      this.options.tell({ roomId, events, ...nobody });
    } finally {
      this.#held.delete(roomId);
      for (const committed of held) this.tell(committed);
    }
  }

  #remember(roomId: RoomId, seq: number) {
    this.#told.delete(roomId);
    this.#told.set(roomId, seq);
    if (this.#told.size > MAX_ROOMS) {
      this.#told.delete(this.#told.keys().next().value!);
    }
  }
}
