import type { LogEntry, RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Message } from "@/lib/domain/model.ts";
import { advance } from "@/lib/domain/room_state.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "./live_room.ts";
import {
  findMessage,
  listRows,
  type Part,
  partBetween,
  readMessages,
} from "./log_rows.ts";
import { Named } from "@/lib/store/named.ts";
import type { Rooms } from "./rooms.ts";
import { messageKey } from "./rows.ts";

interface Stretch {
  limit: number;
  thread?: number; // the root of a side thread; left out: the room itself
}

/** A read of what came after a seq, under way. */
interface Recall {
  seq: number;
  done: Promise<void>;
}

/** Reads rooms' logs: from memory where it reaches, else from the store. */
export class Log {
  readonly #recalls = new WeakMap<LiveRoom, Recall>();

  constructor(private readonly kv: Deno.Kv, private readonly rooms: Rooms) {}

  /** What came after `seq`, in order, messages as they are now; null when it is too much to replay. */
  async eventsAfter(roomId: RoomId, seq: number): Promise<RoomEvent[] | null> {
    const live = await this.rooms.open(roomId);
    const isTooMuch = () => live.head.seq - seq > MAX_REPLAY;
    if (seq > live.head.seq || isTooMuch()) return null;
    if (!live.entriesAfter(seq)) await this.#recallEvents(roomId, live, seq);
    const entries = live.entriesAfter(seq);
    if (!entries && isTooMuch()) return null; // by what has happened meanwhile
    const part = entries
      ? { entries, messages: [] }
      : await partBetween(this.kv, roomId, [seq, live.head.seq]);
    return await this.#resolve(roomId, part, (at) => live.message(at));
  }

  /** Takes into memory what another host has committed. */
  async catchUp(roomId: RoomId, seq: number) {
    const live = await this.rooms.open(roomId);
    if (live.head.seq >= seq) return;
    if (seq - live.head.seq > MAX_REPLAY) return this.rooms.forget(roomId);
    const part = await partBetween(this.kv, roomId, [live.head.seq, seq]);
    for (const event of await this.#resolve(roomId, part, () => null)) {
      live.absorb(event, advance(live.head, event));
    }
  }

  async message(roomId: RoomId, seq: number): Promise<Message | null> {
    const live = await this.rooms.open(roomId);
    const known = live.message(seq);
    if (known) return known;
    const stamp = live.head.seq;
    const message = await findMessage(this.kv, roomId, seq);
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
    const live = await this.rooms.open(roomId);
    const known = thread ? null : live.messagesBefore(seq, limit);
    if (known) return known;
    const range = {
      prefix: stretchOf(roomId, thread),
      end: messageKey(roomId, { seq, thread }),
    };
    return (await listRows<Message>(this.kv, range, { limit, reverse: true }))
      .reverse();
  }

  /** Messages with a greater seq, oldest first. */
  async after(
    roomId: RoomId,
    seq: number,
    { limit, thread }: Stretch,
  ): Promise<Message[]> {
    const live = await this.rooms.open(roomId);
    const known = thread ? null : live.messagesAfter(seq, limit);
    if (known) return known;
    const range = {
      prefix: stretchOf(roomId, thread),
      start: messageKey(roomId, { seq: seq + 1, thread }),
    };
    return await listRows<Message>(this.kv, range, { limit });
  }

  /** What was said from seq `first` up to but not including `end`, oldest first, wherever. */
  async between(
    roomId: RoomId,
    first: number,
    end: number,
  ): Promise<Message[]> {
    const [messages, events] = await Promise.all([
      listRows<Message>(this.kv, {
        start: keys.message(roomId, first),
        end: keys.message(roomId, end),
      }, {}),
      listRows<LogEntry>(this.kv, {
        start: keys.event(roomId, first),
        end: keys.event(roomId, end),
      }, {}),
    ]);
    const replies = await readMessages(
      this.kv,
      roomId,
      events.filter(({ type }) => type === "thread_posted"),
    );
    return [...messages, ...replies].sort((a, b) => a.seq - b.seq);
  }

  /** After a restart all of a room come back and ask for the same: it is read once. */
  async #recallEvents(roomId: RoomId, live: LiveRoom, seq: number) {
    const known = this.#recalls.get(live);
    if (known && known.seq <= seq) return await known.done;
    const recall = { seq, done: this.#readBack(roomId, live, seq) };
    this.#recalls.set(live, recall);
    await recall.done.finally(() => this.#recalls.delete(live));
  }

  async #readBack(roomId: RoomId, live: LiveRoom, seq: number) {
    const last = live.head.seq;
    const part = await partBetween(this.kv, roomId, [seq, last]);
    live.reachBack(part.entries);
    if (live.head.seq !== last) return; // they may be others by now
    for (const message of part.messages) live.remember(message);
  }

  /** Lets a room's memory reach further back, unless the room changed while the store was read. */
  async #recall(roomId: RoomId, live: LiveRoom, count: number) {
    const { seq } = live.head;
    const oldest = () => live.recent[0]?.seq ?? seq + 1;
    const before = oldest();
    const older = await this.before(roomId, before, { limit: count });
    if (live.head.seq === seq && oldest() === before) live.prepend(older);
  }

  async #resolve(
    roomId: RoomId,
    { entries, messages }: Part,
    remembered: (seq: number) => Message | null,
  ): Promise<RoomEvent[]> {
    const read = new Map(messages.map((message) => [message.seq, message]));
    const touched = new Named((seq) =>
      remembered(seq) ?? read.get(seq) ?? null
    );
    for (const entry of entries) {
      if (!("messageSeq" in entry)) continue;
      touched.name(entry.messageSeq, entry.thread);
      if (entry.type === "thread_posted") touched.name(entry.thread!);
    }
    touched.found(await readMessages(this.kv, roomId, touched.missing()));
    for (const { replyTo, thread } of touched.messages()) {
      if (replyTo) {
        touched.name(replyTo, replyTo === thread ? undefined : thread);
      }
    }
    touched.found(await readMessages(this.kv, roomId, touched.missing()));
    return entries.map((entry) => touched.complete(entry));
  }
}

const stretchOf = (roomId: RoomId, thread?: number) =>
  thread === undefined ? keys.messages(roomId) : keys.replies(roomId, thread);
