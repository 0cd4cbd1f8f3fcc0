import type { RoomId } from "@/lib/domain/ids.ts";
import type { Head } from "@/lib/domain/model.ts";
import type { Log } from "./log.ts";

/**
 * The seq of the message with this ordinal; null where there is none. A message is as far behind
 * its ordinal as other events came before it, so no index is kept: a few looks find it, and one
 * where only messages have come since.
 */
export async function seqOf(
  log: Log,
  head: Head & { roomId: RoomId },
  ordinal: number,
): Promise<number | null> {
  let low = ordinal;
  let high = head.seq - (head.ordinal - ordinal);
  let middle = high;
  while (low <= high) {
    const [message] = await log.after(head.roomId, middle - 1, {
      limit: 1,
    });
    if (message?.ordinal === ordinal) return message.seq;
    if (message && message.ordinal < ordinal) low = message.seq + 1;
    else high = middle - 1;
    middle = Math.floor((low + high) / 2);
  }
  return null;
}
