import type { App } from "@/lib/app.ts";
import { accessRoom } from "@/lib/chat/access.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { JumpToDate } from "@/lib/protocol/finding_inputs.ts";
import { readSpan } from "./dates.ts";

/** The seq of the first message of a day or after it; of the newest if there is none any more. */
export async function findOnDate(
  app: App,
  user: User,
  { roomId, on, zone }: JumpToDate & { zone: string },
): Promise<Result<number>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const day = readSpan(on, { zone, now: app.now() });
  if (!day) return refuse("invalid", "Write a date like 2026-11-03.");

  const { head } = access.value.live;
  let [low, high] = [1, head.lastSeq];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [next] = await app.log.after(roomId, middle - 1, { limit: 1 });
    if (next.at >= day.start) high = middle;
    else low = next.seq + 1;
  }
  const [found] = await app.log.after(roomId, low - 1, { limit: 1 });
  return ok(found?.seq ?? head.lastSeq);
}
