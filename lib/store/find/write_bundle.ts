import type { RoomId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { type Blocks, readBlocks, writeBlocks } from "./blocks.ts";
import { type Change, Fenced } from "./fenced.ts";
import type { Pace } from "./pace.ts";
import { BUCKETS } from "./postings.ts";
import { BUNDLE, firstBeside, type Segment } from "./segments.ts";

/** A segment that was read to be indexed. */
export interface Indexed {
  n: number;
  row: Deno.KvEntryMaybe<unknown>; // as it was before its messages were read
  segment: Segment;
  buckets: Uint8Array[]; // what they have of it
}

interface Bundle {
  roomId: RoomId;
  fence: Deno.KvEntryMaybe<unknown>; // as it was before anything was read
  indexed: Indexed[]; // of what the bundle has of other segments everything stays
}

/**
 * Writes by what the messages of some segments are found, and says of those that did not change
 * meanwhile that they are indexed. False when there are others, or when another host was faster.
 */
export async function writeBundle(
  kv: Deno.Kv,
  { roomId, fence, indexed }: Bundle,
  pace: Pace,
): Promise<boolean> {
  const fenced = new Fenced(kv, fence);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const before = await listRows(kv, roomId, [bucket, indexed[0].n]);
    const after = writeBlocks(replaceBlocks(before, indexed, bucket));
    const changes = [...new Set([...before.keys(), ...after.keys()])].map((
      n,
    ): Change => [keys.gramsIn(roomId, bucket, n), after.get(n) ?? null]);
    if (!await fenced.write(changes)) return false;
    await pace.step();
  }
  let areAll = await fenced.commit();
  for (const { row, segment } of indexed) {
    areAll = await fenced.finish(row, segment) && areAll;
  }
  return areAll;
}

async function listRows(
  kv: Deno.Kv,
  roomId: RoomId,
  [bucket, n]: [number, number],
): Promise<Blocks> {
  const first = firstBeside(n);
  const rows = await Array.fromAsync(kv.list<Uint8Array>({
    start: keys.gramsIn(roomId, bucket, first),
    end: keys.gramsIn(roomId, bucket, first + BUNDLE),
  }));
  return new Map(rows.map(({ key, value }) => [key[3] as number, value]));
}

function replaceBlocks(
  rows: Blocks,
  indexed: Indexed[],
  bucket: number,
): Blocks {
  const blocks: Blocks = new Map();
  for (const [n, row] of rows) {
    for (const [segment, block] of readBlocks(n, row)) {
      blocks.set(segment, block);
    }
  }
  for (const { n, buckets } of indexed) blocks.set(n, buckets[bucket]);
  return blocks;
}
