import type { Bus, News } from "@/lib/bus.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Head } from "@/lib/domain/model.ts";
import { logger } from "@/lib/logging.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Log } from "@/lib/store/room/log.ts";
import { Pace } from "./pace.ts";
import { rebuildPeople } from "./people.ts";
import { readSegment } from "./read_segment.ts";
import {
  changesText,
  firstBeside,
  listSegments,
  segmentOf,
} from "./segments.ts";
import { type Indexed, writeBundle } from "./write_bundle.ts";

interface Options {
  kv: Deno.Kv;
  reads: Deno.Kv;
  log: Log;
  bus: Bus;
  /** Whether this host writes the room, and so its index. */
  writes(roomId: RoomId): boolean;
}

const log = logger("search");

/**
 * Indexes messages behind the people who write them, a segment at a time. What it has not come to
 * yet is found by reading it, so how far it is shows in nothing but speed.
 */
export class Indexer {
  /** Rooms to look through; true: also what is indexed already. */
  readonly #rooms = new Map<RoomId, boolean>();
  readonly #closing = new AbortController();
  readonly #stops: (() => void)[];
  #working: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {
    this.#stops = [
      options.bus.subscribe("log", (news) => this.#hear(news)),
      options.bus.subscribe("index", () => void this.rebuild()),
    ];
    this.#work(() => this.#sweep(false));
  }

  /** Indexes everything anew; until it is through, what was indexed before answers. */
  async rebuild() {
    this.#work(() => this.#sweep(true));
    await this.settled();
  }

  rebuildPeople() {
    this.#work(() => rebuildPeople(this.options.kv, this.#closing.signal));
  }

  /** Resolves when nothing is left to do. */
  async settled() {
    let working;
    do await (working = this.#working); while (working !== this.#working);
  }

  async close() {
    this.#stops.forEach((stop) => stop());
    this.#closing.abort();
    await this.settled();
  }

  #hear(news: News) {
    if (news.type !== "events") return;
    const { roomId, events } = news;
    const last = segmentOf(events.at(-1)!.seq);
    const isFull = segmentOf(events[0].seq - 1) < last;
    const isChanged = events.some((event) =>
      "message" in event && changesText(event) &&
      segmentOf(event.message.seq) < last
    );
    if (isFull || isChanged) this.#add(roomId, false);
  }

  async #sweep(isAnew: boolean) {
    const heads = this.options.reads.list<Head>({ prefix: keys.heads() });
    for await (const { key, value } of heads) {
      if (this.#isClosing) return;
      if (segmentOf(value.seq) > 0) this.#add(key[1] as RoomId, isAnew);
    }
  }

  #add(roomId: RoomId, isAnew: boolean) {
    if (!this.options.writes(roomId)) return;
    this.#rooms.set(roomId, isAnew || this.#rooms.get(roomId) === true);
    if (this.#rooms.size === 1) this.#work(() => this.#indexRooms());
  }

  #work(work: () => Promise<void>) {
    this.#working = this.#working.then(work).catch((error) =>
      this.#failed(error)
    );
  }

  #failed(error: unknown) {
    if (!this.#isClosing) log.error("Indexing failed: {error}", { error });
  }

  async #indexRooms() {
    for (const [roomId, isAnew] of this.#rooms) {
      if (this.#isClosing) return;
      this.#rooms.delete(roomId);
      await this.#indexRoom(roomId, isAnew)
        .catch((error) => this.#failed(error)); // other rooms have their turn
    }
  }

  /** Every segment that has no more room, but for those that are indexed already. */
  async #indexRoom(roomId: RoomId, isAnew: boolean) {
    const { reads } = this.options;
    const { value: head } = await reads.get<Head>(keys.head(roomId));
    const covered = isAnew ? new Map() : await listSegments(reads, roomId);
    const missing = [];
    for (let n = segmentOf(head?.seq ?? 0) - 1; n >= 0; n--) {
      if (!covered.has(n)) missing.push(n);
    }
    for (const segments of Map.groupBy(missing, firstBeside).values()) {
      await this.#indexBundle(roomId, segments);
    }
  }

  async #indexBundle(roomId: RoomId, segments: number[]) {
    const { kv, reads, log } = this.options;
    const pace = new Pace(this.#closing.signal);
    const fence = await reads.get(
      keys.bundle(roomId, firstBeside(segments[0])),
    );
    const indexed: Indexed[] = [];
    for (const n of segments) {
      if (this.#isClosing) return;
      indexed.push(await readSegment({ reads, log }, { roomId, n }, pace));
    }
    const ok = await writeBundle(kv, { roomId, fence, indexed }, pace);
    if (!ok) this.#add(roomId, false); // somebody edited meanwhile
  }

  get #isClosing() {
    return this.#closing.signal.aborted;
  }
}
