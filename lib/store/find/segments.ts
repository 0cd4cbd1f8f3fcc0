import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";

/** Events in a segment: the stretch of a room's log that is indexed as one. */
export const SEGMENT = 256;

/** Segments that share rows of the index: reading costs by rows, much more than by bytes. */
export const BUNDLE = 16;

const FORMAT = 4; // another one is as if there were no index

/** What is known of a segment that is indexed. */
export interface Segment {
  format: number;
  firstAt: number; // of its messages; Infinity and -Infinity when it has none
  lastAt: number;
  isTooRich: boolean; // to be indexed: it is read
}

export const segmentOf = (seq: number): number => Math.floor(seq / SEGMENT);

/** The first segment of the bundle that a segment is in. */
export const firstBeside = (n: number): number => n - n % BUNDLE;

export const newSegment = (times: number[], isTooRich: boolean): Segment => ({
  format: FORMAT,
  isTooRich,
  firstAt: Math.min(...times),
  lastAt: Math.max(...times),
});

/** The segments of a room that the index covers as they are now. */
export async function listSegments(
  kv: Deno.Kv,
  roomId: RoomId,
): Promise<Map<number, Segment>> {
  const covered = new Map<number, Segment>();
  const rows = kv.list<Segment | false>({ prefix: keys.segments(roomId) }, {
    batchSize: 500,
  });
  for await (const { key, value } of rows) {
    if (value && value.format === FORMAT) covered.set(key[2] as number, value);
  }
  return covered;
}

/** What is found by its words is found by others now. */
export const changesText = ({ type }: RoomEvent): boolean =>
  type === "message_edited" || type === "message_deleted" ||
  type === "message_restored";

/**
 * A message changed: its segment is read as it is, and not by the index, until it is indexed anew.
 * In the same commit, so that no moment of any crash finds what was there before.
 */
export function outdate(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  seq: number,
) {
  atomic.set(keys.segment(roomId, segmentOf(seq)), false);
}
