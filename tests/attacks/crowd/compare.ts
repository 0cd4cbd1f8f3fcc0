import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type {
  MessageView,
  RoomSnapshot,
  RoomView,
} from "@/lib/protocol/views.ts";
import type { Talker } from "./talker.ts";

const NEWEST = 100; // messages compared: what one answer may hold

/** How a person's page differs from what a reload would show; null: not at all. */
export async function difference(
  { session, conversation, resident }: Talker,
): Promise<string | null> {
  const url = resident.url.replace("ws", "http").replace("/api/socket", "");
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(url + path, { headers: resident.headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return await answer.json();
  };
  const [fresh, rooms] = await Promise.all([
    get<RoomSnapshot>(`/api/rooms/${conversation.id}?limit=${NEWEST}`),
    get<RoomView[]>("/api/rooms"),
  ]);

  const shown = conversation.shown.peek();
  // A page that began with its newest messages may show fewer than are asked for here.
  const count = Math.max(PAGE_SIZE, Math.min(shown.messages.length, NEWEST));
  return firstDifference([
    ["conversation", plainRoom(shown), plainRoom(fresh)],
    ["messages", newest(shown, count), newest(fresh, count)],
    ["list", session.feed.rooms.list.peek().map(view), rooms.map(view)],
  ]);
}

function firstDifference(pairs: [string, unknown, unknown][]): string | null {
  for (const [what, shown, fresh] of pairs) {
    const [is, should] = [JSON.stringify(shown), JSON.stringify(fresh)];
    if (is === should) continue;
    const at = [...is].findIndex((character, i) => character !== should[i]);
    const part = (text: string) => text.slice(Math.max(0, at - 60), at + 90);
    return `${what}: shows …${part(is)}…, a reload …${part(should)}…`;
  }
  return null;
}

const plainRoom = ({ room, memberCount }: RoomSnapshot) => ({
  room: view(room),
  memberCount,
});

const newest = ({ messages }: RoomSnapshot, count: number) =>
  messages.slice(-count).map(message);

/** One's own messages show their ref only where they were read, not where they were heard. */
function message({ seq, ordinal, by, at, body, editedAt }: MessageView) {
  return { seq, ordinal, by, at, body, editedAt };
}

const view = (
  { id, kind, name, topic, head, readOrdinal, lastMessage, lastAt, role }:
    RoomView,
) => ({
  ...{ id, kind, name, topic, readOrdinal, lastAt, role },
  head: { seq: head.seq, ordinal: head.ordinal },
  lastMessage: lastMessage && message(lastMessage),
});
