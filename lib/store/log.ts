import type { LogEntry, RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Message } from "@/lib/domain/model.ts";
import { advance } from "@/lib/domain/room_state.ts";
import { getMany } from "./get_many.ts";
import { keys } from "./keys.ts";
import type { LiveRoom } from "./live_room.ts";
import { Named, type Where } from "./named.ts";
import type { Rooms } from "./rooms.ts";
import { messageKey } from "./rows.ts";

interface Stretch {
  limit: number;
  thread?: number; // the root of a side thread; left out: the room itself
}

/** Reads rooms' logs: from memory where it reaches, else from the store. */
export class Log {
  constructor(private readonly kv: Deno.Kv, private readonly rooms: Rooms) {}

  /** What came after `seq`, in order, messages as they are now; null when it is too much to replay. */
  async eventsAfter(roomId: RoomId, seq: number): Promise<RoomEvent[] | null> {
    const live = await this.rooms.open(roomId);
    if (seq > live.head.seq || live.head.seq - seq > MAX_REPLAY) return null;
    const entries = live.entriesAfter(seq) ??
      await this.#entriesBetween(roomId, seq, live.head.seq);
    return await this.#resolve(roomId, entries, (at) => live.message(at));
  }

  /** Takes into memory what another host has committed. */
  async catchUp(roomId: RoomId, seq: number) {
    const live = await this.rooms.open(roomId);
    if (live.head.seq >= seq) return;
    if (seq - live.head.seq > MAX_REPLAY) return this.rooms.forget(roomId);
    const entries = await this.#entriesBetween(roomId, live.head.seq, seq);
    for (const event of await this.#resolve(roomId, entries, () => null)) {
      live.absorb(event, advance(live.head, event));
    }
  }

  async message(roomId: RoomId, seq: number): Promise<Message | null> {
    const live = await this.rooms.open(roomId);
    const known = live.message(seq);
    if (known) return known;
    const stamp = live.head.seq;
    const message = await this.#find(roomId, seq);
    if (message && live.head.seq === stamp) live.remember(message);
    return message;
  }

  /** Those of them that there are, as they are now. */
  async messages(roomId: RoomId, seqs: number[]): Promise<Message[]> {
    const found = await Promise.all(
      [...new Set(seqs)].map((seq) => this.message(roomId, seq)),
    );
    return found.filter((message) => message !== null);
  }

  /** The newest messages, oldest first. */
  async newest(roomId: RoomId, limit: number): Promise<Message[]> {
    const live = await this.rooms.open(roomId);
    const reaches = () =>
      live.recent.length >= Math.min(limit, live.head.ordinal);
    if (!reaches()) {
      await this.#recall(roomId, live, limit - live.recent.length);
    }
    if (reaches()) return live.recent.slice(-limit);
    return await this.before(roomId, live.head.seq + 1, { limit });
  }

  /** Messages with a smaller seq, oldest first; of the room or of a side thread. */
  async before(
    roomId: RoomId,
    seq: number,
    { limit, thread }: Stretch,
  ): Promise<Message[]> {
    const range = {
      prefix: stretchOf(roomId, thread),
      end: messageKey(roomId, { seq, thread }),
    };
    return (await this.#list<Message>(range, { limit, reverse: true }))
      .reverse();
  }

  /** Messages with a greater seq, oldest first. */
  after(
    roomId: RoomId,
    seq: number,
    { limit, thread }: Stretch,
  ): Promise<Message[]> {
    const range = {
      prefix: stretchOf(roomId, thread),
      start: messageKey(roomId, { seq: seq + 1, thread }),
    };
    return this.#list<Message>(range, { limit });
  }

  /** What was said from seq `first` up to but not including `end`, oldest first, wherever. */
  async between(
    roomId: RoomId,
    first: number,
    end: number,
  ): Promise<Message[]> {
    const [messages, events] = await Promise.all([
      this.#list<Message>({
        start: keys.message(roomId, first),
        end: keys.message(roomId, end),
      }, {}),
      this.#list<LogEntry>({
        start: keys.event(roomId, first),
        end: keys.event(roomId, end),
      }, {}),
    ]);
    const replies = await this.#read(
      roomId,
      events.filter(({ type }) => type === "thread_posted"),
    );
    return [...messages, ...replies].sort((a, b) => a.seq - b.seq);
  }

  /** In the room, or where its event says: in a side thread. */
  async #find(roomId: RoomId, seq: number): Promise<Message | null> {
    const [message, event] = await this.kv.getMany<[Message, LogEntry]>([
      keys.message(roomId, seq),
      keys.event(roomId, seq),
    ]);
    if (message.value || event.value?.type !== "thread_posted") {
      return message.value;
    }
    const key = keys.reply(roomId, event.value.thread!, seq);
    return (await this.kv.get<Message>(key)).value;
  }

  /** Lets a room's memory reach further back, unless the room changed while the store was read. */
  async #recall(roomId: RoomId, live: LiveRoom, count: number) {
    const { seq } = live.head;
    const oldest = () => live.recent[0]?.seq ?? seq + 1;
    const before = oldest();
    const older = await this.before(roomId, before, { limit: count });
    if (live.head.seq === seq && oldest() === before) live.prepend(older);
  }

  /**
   * What came after `seq` up to `last`, which is committed. Beyond that the two lists, read one
   * beside the other, may not know of the same commits.
   */
  async #entriesBetween(
    roomId: RoomId,
    seq: number,
    last: number,
  ): Promise<LogEntry[]> {
    const limit = MAX_REPLAY;
    const [messages, events] = await Promise.all([
      this.#list<Message>({
        start: keys.message(roomId, seq + 1),
        end: keys.message(roomId, last + 1),
      }, { limit }),
      this.#list<LogEntry>({
        start: keys.event(roomId, seq + 1),
        end: keys.event(roomId, last + 1),
      }, { limit }),
    ]);
    return [...messages.map(posting), ...events].sort((a, b) => a.seq - b.seq);
  }

  async #resolve(
    roomId: RoomId,
    entries: LogEntry[],
    remembered: (seq: number) => Message | null,
  ): Promise<RoomEvent[]> {
    const touched = new Named(remembered);
    for (const entry of entries) {
      if (!("messageSeq" in entry)) continue;
      touched.name(entry.messageSeq, entry.thread);
      if (entry.type === "thread_posted") touched.name(entry.thread!);
    }
    touched.found(await this.#read(roomId, touched.missing()));
    for (const { replyTo, thread } of touched.messages()) {
      if (replyTo) {
        touched.name(replyTo, replyTo === thread ? undefined : thread);
      }
    }
    touched.found(await this.#read(roomId, touched.missing()));
    return entries.map((entry) => touched.complete(entry));
  }

  /** Those of them that there are. */
  async #read(roomId: RoomId, wanted: readonly Where[]): Promise<Message[]> {
    const rows = await getMany<Message>(
      this.kv,
      wanted.map((one) => messageKey(roomId, one)),
    );
    return rows.flatMap(({ value }) => value ?? []);
  }

  async #list<T>(
    range: Deno.KvListSelector,
    options: Deno.KvListOptions,
  ): Promise<T[]> {
    const batchSize = Math.min(options.limit ?? MAX_REPLAY, MAX_REPLAY);
    const rows = await Array.fromAsync(
      this.kv.list<T>(range, { ...options, batchSize }),
    );
    return rows.map(({ value }) => value);
  }
}

const stretchOf = (roomId: RoomId, thread?: number) =>
  thread === undefined ? keys.messages(roomId) : keys.replies(roomId, thread);

const posting = ({ seq, at, by }: Message): LogEntry => ({
  type: "message_posted",
  seq,
  at,
  by,
  messageSeq: seq,
});
