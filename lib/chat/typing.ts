import type { App } from "@/lib/app.ts";
import { roomTopic } from "@/lib/bus.ts";
import type { User } from "@/lib/domain/model.ts";
import { canPost } from "@/lib/domain/policy.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { Typing } from "@/lib/protocol/inputs.ts";
import { accessRoom } from "./access.ts";

/** Tells the room that somebody is typing. Never stored; readers let it expire. */
export async function showTyping(
  app: App,
  user: User,
  { roomId, thread }: Typing,
): Promise<Result<null>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  if (!canPost(access.value.member)) {
    return refuse("forbidden", "Join the room first.");
  }
  const refusal = app.rates.take("typing", user.id);
  if (refusal) return { ok: false, refusal };
  if (!(await app.settings.of(user.id)).showTyping) return ok(null);

  app.bus.publish(roomTopic(roomId), {
    type: "typing",
    roomId,
    userId: user.id,
    ...(thread && { thread }),
  });
  return ok(null);
}
