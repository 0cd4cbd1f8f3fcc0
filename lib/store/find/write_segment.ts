import type { Message } from "@/lib/domain/model.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { encodePostings, type Postings } from "./postings.ts";
import { newSegment } from "./segments.ts";

const MAX_ROW_BYTES = 60_000; // a row takes 64 KiB
const MAX_BYTES = 500_000; // of rows in one commit, which takes 800 KiB

interface Segmented {
  row: Deno.KvEntryMaybe<unknown>; // the segment's, as it was before its messages were read
  roomId: RoomId;
  n: number;
}

/** Writes by what a segment's messages are found. False when one of them changed meanwhile. */
export async function writeSegment(
  kv: Deno.Kv,
  { row, roomId, n }: Segmented,
  { messages, postings }: { messages: Message[]; postings: Postings | null },
): Promise<boolean> {
  const rows = encodePostings(postings ?? new Map());
  const isTooRich = !postings ||
    rows.some((bytes) => bytes && bytes.length > MAX_ROW_BYTES);
  let atomic = kv.atomic().check(row);
  let size = 0;
  for (const [bucket, bytes] of rows.entries()) {
    const length = bytes?.length ?? 0;
    if (size + length > MAX_BYTES) { // nobody reads it before the last commit
      if (!(await atomic.commit()).ok) return false;
      atomic = kv.atomic().check(row);
      size = 0;
    }
    size += length;
    const key = keys.posting(roomId, bucket, n);
    if (bytes && !isTooRich) atomic.set(key, bytes);
    else atomic.delete(key);
  }
  const segment = newSegment(messages.map(({ at }) => at), isTooRich);
  return (await atomic.set(row.key, segment).commit()).ok;
}
