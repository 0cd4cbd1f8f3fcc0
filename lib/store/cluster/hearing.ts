import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Committed, JournalOptions } from "@/lib/store/room/journal.ts";
import type { Told } from "./feed.ts";

const MAX_ROOMS = 10_000; // whose last told seq is remembered
const MAX_EVENTS = MAX_REPLAY / 2; // of several rows: more cannot be read at once

export interface Heeding extends Omit<JournalOptions, "guard"> {
  /** Whether anybody on this host listens to the room, or to one of these people. */
  heeds(roomId: RoomId, people: string[]): boolean;
  /** More was missed than can be told: whoever listens on this host has to begin anew. */
  missed(): void;
}

/** What happened in a room, and who came and went meanwhile. */
interface Stretch {
  roomId: RoomId;
  first: number;
  last: number;
  people: string[];
}

/** Tells this host of commits, its own and the others', each event once. */
export class Hearing {
  readonly #told = new Map<RoomId, number>();
  /** What this host committed in a room while it read what another one had. */
  readonly #held = new Map<RoomId, Committed[]>();

  constructor(
    private readonly host: string,
    private readonly options: Heeding,
  ) {}

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

  /** Of any commits, as the feed says. What was told before is not told again. */
  async hear(rows: readonly Told[]) {
    const rooms = stretchesIn(rows).map((room) => this.#hearRoom(room));
    const failed = (await Promise.allSettled(rooms)) // before anything is heard again
      .find(({ status }) => status === "rejected");
    if (failed) throw (failed as PromiseRejectedResult).reason;
    const others = rows.filter(({ host }) => host !== this.host);
    for (
      const [userId, roomId, ...reading] of others.flatMap(({ reads }) => reads)
    ) {
      this.#tellOf(roomId, { readOrdinals: [[userId, ...reading]] });
    }
    for (const [roomId, reading] of others.flatMap(({ threads }) => threads)) {
      this.#tellOf(roomId, { threadReadings: [reading] });
    }
  }

  #tellOf(roomId: RoomId, what: Partial<Committed>) {
    const nothing = { events: [], readOrdinals: [], threadReadings: [] };
    this.options.tell({ roomId, ...nothing, ...what });
  }

  async #hearRoom({ roomId, first, last, people }: Stretch) {
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
      this.#tellOf(roomId, { events });
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

/** Rows that follow each other, and are heard together: whoever is behind catches up in one go. */
export function* together(rows: readonly Told[]): Generator<Told[]> {
  let some: Told[] = [];
  let count = 0;
  for (const row of rows) {
    count += countEvents(row);
    if (some.length > 0 && count > MAX_EVENTS) {
      yield some;
      some = [];
      count = countEvents(row);
    }
    some.push(row);
  }
  if (some.length > 0) yield some;
}

const countEvents = ({ rooms }: Told) =>
  rooms.reduce((sum, [, first, last]) => sum + last - first + 1, 0);

function stretchesIn(rows: readonly Told[]): Stretch[] {
  const stretches = new Map<RoomId, Stretch>();
  for (const { rooms, people } of rows) {
    for (const [roomId, first, last] of rooms) {
      const known = stretches.get(roomId) ?? { roomId, first, people: [] };
      stretches.set(roomId, {
        ...{ ...known, last },
        people: [...known.people, ...people],
      });
    }
  }
  return [...stretches.values()];
}
