import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ThreadReading } from "@/lib/domain/model.ts";
import type { Committed } from "@/lib/store/room/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Answers } from "./answers.ts";

const KEPT_MS = 10 * 60_000;
const FIRST = "";
const AT_ONCE = 100; // rows read

/** One commit, as the other hosts hear of it. */
export interface Told {
  host: string; // that committed it
  rooms: [RoomId, number, number][]; // with the first and the last seq of what happened
  people: UserId[]; // who joined or left
  reads: [UserId, RoomId, number, isBack: boolean][];
  threads: [RoomId, ThreadReading][];
  answers: Answers["list"];
}

export function toTold(host: string, committed: Committed[]): Told {
  return {
    host,
    rooms: committed.flatMap(({ roomId, events }) =>
      events.length > 0 ? [[roomId, events[0].seq, events.at(-1)!.seq]] : []
    ),
    people: committed.flatMap(({ events }) => events.flatMap(whoMoved)),
    reads: committed.flatMap(({ roomId, readOrdinals }) =>
      readOrdinals.map((
        [userId, ordinal, isBack],
      ): Told["reads"][0] => [userId, roomId, ordinal, isBack])
    ),
    threads: committed.flatMap(({ roomId, threadReadings }) =>
      threadReadings.map((
        reading,
      ): [RoomId, ThreadReading] => [roomId, reading])
    ),
    answers: [],
  };
}

function whoMoved(event: RoomEvent): UserId[] {
  if (event.type === "member_joined") return [event.member.userId];
  return event.type === "member_left" ? [event.userId] : [];
}

/** Returns what the bell says once this is committed: no other commit lets it say the same. */
export function writeTold(
  kv: Deno.Kv,
  atomic: Deno.AtomicOperation,
  shard: number,
  told: Told,
): string {
  atomic.set([...keys.feed(shard), kv.commitVersionstamp()], told, {
    expireIn: KEPT_MS,
  });
  const mark = crypto.randomUUID();
  atomic.set(keys.feedBell(shard), mark);
  return mark;
}

/** Reads rows whose last key part is the versionstamp of their commit, in that order, each once. */
export class Follower<Row> {
  #cursor = FIRST;

  constructor(
    private readonly kv: Deno.Kv,
    private readonly prefix: Deno.KvKey,
  ) {}

  /** Starts with what is written from now on. */
  async skip() {
    for await (
      const { key } of this.kv.list({ prefix: this.prefix }, {
        reverse: true,
        limit: 1,
      })
    ) {
      this.#cursor = key.at(-1) as string;
    }
  }

  /** What was written until then is known here. */
  pass(versionstamp: string) {
    if (versionstamp > this.#cursor) this.#cursor = versionstamp;
  }

  /** What is there by now, some rows at a time: those that could not be heard come again. */
  async *rows(): AsyncGenerator<Row[]> {
    for (let isMore = true; isMore;) {
      // A row's key is its prefix and one part more: "\0" after the cursor is the next key there is.
      const start = [...this.prefix, `${this.#cursor}\0`];
      const rows = await Array.fromAsync(
        this.kv.list<Row>({ prefix: this.prefix, start }, { limit: AT_ONCE }),
      );
      if (rows.length === 0) return;
      yield rows.map(({ value }) => value);
      this.pass(rows.at(-1)!.key.at(-1) as string);
      isMore = rows.length === AT_ONCE;
    }
  }
}
