import type { RoomId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { type Blocks, readBlocks } from "./blocks.ts";
import { both, bucketOf, mapOf, placesIn } from "./postings.ts";
import { firstBeside } from "./segments.ts";

/** Segment → places of the messages that have every gram; without those that have none. */
export type Places = Map<number, number[]>;

export type Maps = Map<number, Uint8Array>; // by segment: bitmaps of places

const TOGETHER = 2; // grams looked up at once
const WORTH_IT = 0.8; // of the places that are left: if there are more, other grams spare nothing

export interface Where {
  roomId: RoomId;
  first: number; // segments
  last: number;
}

/**
 * Looks for a few grams at a time, as long as that spares more than it costs: it may name messages
 * that lack some of the last ones.
 */
export async function findPlaces(
  kv: Deno.Kv,
  { roomId, first, last }: Where,
  grams: number[],
): Promise<Places> {
  let segments = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  let found: Maps | null = null;
  let places: Places = new Map();
  let count = Infinity;
  for (let at = 0; at < grams.length; at += TOGETHER) {
    const next = grams.slice(at, at + TOGETHER);
    const blocks = await listBuckets(kv, { roomId, segments }, next);
    for (const gram of next) {
      found = meet(found, blocks.get(bucketOf(gram))!, gram);
    }
    places = new Map([...found!].map(([n, map]) => [n, placesIn(map)]));
    segments = [...places.keys()];
    const before = count;
    count = segments.reduce((sum, n) => sum + places.get(n)!.length, 0);
    if (count <= segments.length || count > before * WORTH_IT) break;
  }
  return places;
}

/** Of what was found so far, what has this gram too. */
export function meet(found: Maps | null, blocks: Blocks, gram: number): Maps {
  const met: Maps = new Map();
  for (const [n, block] of blocks) {
    const before = found?.get(n);
    if (found && !before) continue;
    const map = mapOf(block, gram);
    if (!map) continue;
    const joined = before ? both(before, map) : map;
    if (joined) met.set(n, joined);
  }
  return met;
}

interface Wanted {
  roomId: RoomId;
  segments: number[]; // rising
}

export async function listBuckets(
  kv: Deno.Kv,
  wanted: Wanted,
  grams: number[],
): Promise<Map<number, Blocks>> {
  const buckets = [...new Set(grams.map(bucketOf))];
  return new Map(
    await Promise.all(
      buckets.map(async (bucket) =>
        [bucket, await listBlocks(kv, wanted, bucket)] as const
      ),
    ),
  );
}

/** In one batch, which sees all of a bundle as of one moment. */
async function listBlocks(
  kv: Deno.Kv,
  { roomId, segments }: Wanted,
  bucket: number,
): Promise<Blocks> {
  const [first, last] = [segments[0], segments.at(-1)!];
  const range = {
    start: keys.gramsIn(roomId, bucket, firstBeside(first)),
    end: keys.gramsIn(roomId, bucket, last + 1),
  };
  const batchSize = last + 1 - firstBeside(first);
  const blocks: Blocks = new Map();
  for await (
    const { key, value } of kv.list<Uint8Array>(range, { batchSize })
  ) {
    for (const [n, block] of readBlocks(key[3] as number, value)) {
      if (n >= first && n <= last) blocks.set(n, block);
    }
  }
  return blocks;
}
