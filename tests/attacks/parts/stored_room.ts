import type { LogEntry } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Head, Message } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";

/** A room's rows, read by nothing of what writes them. */
export interface StoredRoom {
  head: Head;
  messages: Map<number, Message>; // of the room itself
  replies: Map<number, Message>; // of its side threads
  events: Map<number, LogEntry>;
  pins: Map<number, unknown>;
  reactors: Map<number, string[]>; // "emoji person"
}

export async function readRoom(kv: Deno.Kv, id: RoomId): Promise<StoredRoom> {
  const list = <T>(prefix: Deno.KvKey) =>
    Array.fromAsync(kv.list<T>({ prefix }));
  const bySeq = async <T>(prefix: Deno.KvKey) =>
    new Map(
      (await list<T>(prefix)).map(({ key, value }) => [
        key.at(-1) as number,
        value,
      ]),
    );
  const reactors = new Map<number, string[]>();
  for (const { key, value } of await list<UserId[]>(["reactors", id])) {
    const [, , seq, emoji] = key as [string, string, number, string];
    const known = reactors.get(seq) ?? [];
    reactors.set(seq, [...known, ...value.map((by) => `${emoji} ${by}`)]);
  }
  return {
    head: (await kv.get<Head>(keys.head(id))).value!,
    messages: await bySeq(keys.messages(id)),
    replies: await bySeq(["replies", id]),
    events: await bySeq(keys.events(id)),
    pins: await bySeq(keys.pins(id)),
    reactors,
  };
}
