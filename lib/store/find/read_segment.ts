import { gramsOfMessage } from "@/lib/domain/findable.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Log } from "@/lib/store/room/log.ts";
import { MAX_BLOCK } from "./blocks.ts";
import type { Pace } from "./pace.ts";
import { BUCKETS, encodePostings, type Postings } from "./postings.ts";
import { newSegment, SEGMENT } from "./segments.ts";
import type { Indexed } from "./write_bundle.ts";

const MAX_GRAMS = 200_000; // of a segment; ordinary talk has a twentieth of them

const NOTHING = new Array<Uint8Array>(BUCKETS).fill(new Uint8Array());

/** By what the messages of a segment are found, as they are now. */
export async function readSegment(
  { reads, log }: { reads: Deno.Kv; log: Log },
  { roomId, n }: { roomId: RoomId; n: number },
  pace: Pace,
): Promise<Indexed> {
  const row = await reads.get(keys.segment(roomId, n)); // first: a change since then undoes this
  const first = n * SEGMENT;
  const messages = await log.between(roomId, first, first + SEGMENT);
  const postings = await readPostings(messages, first, pace);
  const buckets = postings && encodePostings(postings);
  const isTooRich = !buckets ||
    buckets.some(({ length }) => length > MAX_BLOCK);
  return {
    n,
    row,
    segment: newSegment(messages.map(({ at }) => at), isTooRich),
    buckets: isTooRich ? NOTHING : buckets,
  };
}

/** Null when there are more of them than an index is good for. */
async function readPostings(
  messages: Message[],
  first: number,
  pace: Pace,
): Promise<Postings | null> {
  const postings: Postings = new Map();
  for (const message of messages) {
    if (postings.size > MAX_GRAMS) return null;
    for (const gram of gramsOfMessage(message)) {
      const places = postings.get(gram);
      if (places) places.push(message.seq - first);
      else postings.set(gram, [message.seq - first]);
    }
    await pace.step();
  }
  return postings;
}
