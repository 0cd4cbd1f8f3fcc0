// A room's log as it lies in the store: postings in one stretch of keys, all other events in another.
import type { LogEntry } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_REPLAY } from "@/lib/domain/limits.ts";
import type { Message } from "@/lib/domain/model.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Where } from "@/lib/store/named.ts";
import { messageKey } from "./rows.ts";

/** A part of a log, and of its messages those that were read with it. */
export interface Part {
  entries: LogEntry[];
  messages: Message[];
}

/**
 * What came after `seq` up to `last`, which is committed. Beyond that the two lists, read one
 * beside the other, may not know of the same commits.
 */
export async function partBetween(
  kv: Deno.Kv,
  roomId: RoomId,
  [seq, last]: [number, number],
): Promise<Part> {
  const limit = MAX_REPLAY;
  const [messages, events] = await Promise.all([
    listRows<Message>(kv, {
      start: keys.message(roomId, seq + 1),
      end: keys.message(roomId, last + 1),
    }, { limit }),
    listRows<LogEntry>(kv, {
      start: keys.event(roomId, seq + 1),
      end: keys.event(roomId, last + 1),
    }, { limit }),
  ]);
  const entries = [...messages.map(posting), ...events];
  return { entries: entries.sort((a, b) => a.seq - b.seq), messages };
}

/** In the room, or where its event says: in a side thread. */
export async function findMessage(
  kv: Deno.Kv,
  roomId: RoomId,
  seq: number,
): Promise<Message | null> {
  const [message, event] = await kv.getMany<[Message, LogEntry]>([
    keys.message(roomId, seq),
    keys.event(roomId, seq),
  ]);
  if (message.value || event.value?.type !== "thread_posted") {
    return message.value;
  }
  const key = keys.reply(roomId, event.value.thread!, seq);
  return (await kv.get<Message>(key)).value;
}

/** Those of them that there are. */
export async function readMessages(
  kv: Deno.Kv,
  roomId: RoomId,
  wanted: readonly Where[],
): Promise<Message[]> {
  const rows = await getMany<Message>(
    kv,
    wanted.map((one) => messageKey(roomId, one)),
  );
  return rows.flatMap(({ value }) => value ?? []);
}

export async function listRows<T>(
  kv: Deno.Kv,
  range: Deno.KvListSelector,
  options: Deno.KvListOptions,
): Promise<T[]> {
  const batchSize = Math.min(options.limit ?? MAX_REPLAY, MAX_REPLAY);
  const rows = await Array.fromAsync(
    kv.list<T>(range, { ...options, batchSize }),
  );
  return rows.map(({ value }) => value);
}

const posting = ({ seq, at, by }: Message): LogEntry => ({
  type: "message_posted",
  seq,
  at,
  by,
  messageSeq: seq,
});
