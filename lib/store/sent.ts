import type { RoomId } from "@/lib/domain/ids.ts";
import type { Request } from "./journal.ts";
import { keys } from "./keys.ts";
import { refKey } from "./live_room.ts";

const GET_MANY = 10; // keys a `getMany` may ask for

export type Sent = Map<string, number>; // refs found in the store → seq

export const sentKey = (post: { roomId: RoomId; by: string; ref: string }) =>
  `${post.roomId} ${refKey(post.by, post.ref)}`;

/** Which of the posted messages the store holds already. */
export async function findSent(
  kv: Deno.Kv,
  requests: readonly Request[],
): Promise<Sent> {
  const posts = requests.flatMap(({ roomId, command }) =>
    command.type === "post"
      ? [{ roomId, by: command.by, ref: command.ref }]
      : []
  );
  const sent: Sent = new Map();
  const chunks = Array.from(
    { length: Math.ceil(posts.length / GET_MANY) },
    (_, i) => posts.slice(i * GET_MANY, (i + 1) * GET_MANY),
  );
  await Promise.all(chunks.map(async (chunk) => {
    const rows = await kv.getMany<number[]>(
      chunk.map(({ roomId, by, ref }) => keys.ref(roomId, by, ref)),
    );
    rows.forEach(({ value }, i) =>
      value !== null && sent.set(sentKey(chunk[i]), value)
    );
  }));
  return sent;
}
