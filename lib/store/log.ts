import type { LogEntry, RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Message } from "@/lib/domain/model.ts";
import { advance } from "@/lib/domain/room_state.ts";
import { keys } from "./keys.ts";
import type { LiveRoom } from "./live_room.ts";
import type { Rooms } from "./rooms.ts";

const GET_MANY = 10; // keys a `getMany` may ask for

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
    return live.message(seq) ??
      (await this.kv.get<Message>(keys.message(roomId, seq))).value;
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
    return await this.before(roomId, live.head.seq + 1, limit);
  }

  /** Messages with a smaller seq, oldest first. */
  async before(roomId: RoomId, seq: number, limit: number): Promise<Message[]> {
    const range = {
      prefix: keys.messages(roomId),
      end: keys.message(roomId, seq),
    };
    return (await this.#list<Message>(range, { limit, reverse: true }))
      .reverse();
  }

  /** Messages with a greater seq, oldest first. */
  after(roomId: RoomId, seq: number, limit: number): Promise<Message[]> {
    const range = {
      prefix: keys.messages(roomId),
      start: keys.message(roomId, seq + 1),
    };
    return this.#list<Message>(range, { limit });
  }

  /** The messages from seq `first` up to but not including `end`, oldest first. */
  between(roomId: RoomId, first: number, end: number): Promise<Message[]> {
    const range = {
      start: keys.message(roomId, first),
      end: keys.message(roomId, end),
    };
    return this.#list<Message>(range, {});
  }

  /** Lets a room's memory reach further back, unless the room changed while the store was read. */
  async #recall(roomId: RoomId, live: LiveRoom, count: number) {
    const { seq } = live.head;
    const oldest = () => live.recent[0]?.seq ?? seq + 1;
    const before = oldest();
    const older = await this.before(roomId, before, count);
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
    const seqs = entries.flatMap((entry) =>
      "messageSeq" in entry && !remembered(entry.messageSeq)
        ? [entry.messageSeq]
        : []
    );
    const read = new Map<number, Message>();
    for (const message of await this.messages(roomId, [...new Set(seqs)])) {
      read.set(message.seq, message);
    }
    return entries.map((entry) => {
      if (!("messageSeq" in entry)) return entry;
      const { messageSeq, ...rest } = entry;
      const message = remembered(messageSeq) ?? read.get(messageSeq)!;
      return { ...rest, message };
    });
  }

  /** The messages with these seqs, in their order. */
  async messages(roomId: RoomId, seqs: number[]): Promise<Message[]> {
    const chunks = [];
    for (let i = 0; i < seqs.length; i += GET_MANY) {
      const chunk = seqs.slice(i, i + GET_MANY).map((seq) =>
        keys.message(roomId, seq)
      );
      chunks.push(this.kv.getMany<Message[]>(chunk));
    }
    return (await Promise.all(chunks)).flat().map(({ value }) => value!);
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

const posting = ({ seq, at, by }: Message): LogEntry => ({
  type: "message_posted",
  seq,
  at,
  by,
  messageSeq: seq,
});
