import type { RoomId } from "@/lib/domain/ids.ts";
import type { Request } from "./journal.ts";
import { getMany } from "./get_many.ts";
import { keys } from "./keys.ts";
import { refKey } from "./live_room.ts";

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
  const rows = await getMany<number>(
    kv,
    posts.map(({ roomId, by, ref }) => keys.ref(roomId, by, ref)),
  );
  rows.forEach(({ value }, i) =>
    value !== null && sent.set(sentKey(posts[i]), value)
  );
  return sent;
}
