import type { RoomId } from "@/lib/domain/ids.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import { both, bucketOf, mapOf, placesIn } from "./postings.ts";

/** Segment → places of the messages that have every gram; without those that have none. */
export type Places = Map<number, number[]>;

type Rows = Map<number, Uint8Array>; // by segment

const TOGETHER = 2; // grams looked up at once
const WORTH_IT = 0.8; // of the places that are left: if there are more, other grams spare nothing
const MAX_FETCHED = 20; // rows

interface Where {
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
  let found: Rows | null = null;
  let places: Places = new Map();
  let count = Infinity;
  for (let at = 0; at < grams.length; at += TOGETHER) {
    const next = grams.slice(at, at + TOGETHER);
    const buckets = [...new Set(next.map(bucketOf))];
    const rows = await readRows(kv, { roomId, segments, buckets });
    for (const gram of next) {
      found = meet(found, rows.get(bucketOf(gram))!, gram);
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
function meet(found: Rows | null, rows: Rows, gram: number): Rows {
  const met: Rows = new Map();
  for (const [n, row] of rows) {
    const before = found?.get(n);
    if (found && !before) continue;
    const map = mapOf(row, gram);
    if (!map) continue;
    const joined = before ? both(before, map) : map;
    if (joined.some(Boolean)) met.set(n, joined);
  }
  return met;
}

interface Wanted {
  roomId: RoomId;
  segments: number[]; // rising
  buckets: number[];
}

/** By bucket. A list costs what ten rows do that are asked for one by one. */
async function readRows(
  kv: Deno.Kv,
  wanted: Wanted,
): Promise<Map<number, Rows>> {
  const { segments, buckets } = wanted;
  if (buckets.length * segments.length <= MAX_FETCHED) {
    return await fetchRows(kv, wanted);
  }
  const lists = buckets.map(async (bucket) =>
    [bucket, await listBucket(kv, wanted, bucket)] as const
  );
  return new Map(await Promise.all(lists));
}

async function listBucket(
  kv: Deno.Kv,
  { roomId, segments }: Wanted,
  bucket: number,
): Promise<Rows> {
  const [first, last] = [segments[0], segments.at(-1)!];
  const range = {
    start: keys.posting(roomId, bucket, first),
    end: keys.posting(roomId, bucket, last + 1),
  };
  const batchSize = Math.min(500, last - first + 1);
  const rows: Rows = new Map();
  for await (
    const { key, value } of kv.list<Uint8Array>(range, { batchSize })
  ) {
    rows.set(key[3] as number, value);
  }
  return rows;
}

async function fetchRows(
  kv: Deno.Kv,
  { roomId, segments, buckets }: Wanted,
): Promise<Map<number, Rows>> {
  const found = new Map(
    buckets.map((bucket): [number, Rows] => [bucket, new Map()]),
  );
  const wanted = buckets.flatMap((bucket) =>
    segments.map((n) => keys.posting(roomId, bucket, n))
  );
  for (const { key, value } of await getMany<Uint8Array>(kv, wanted)) {
    if (value) found.get(key[2] as number)!.set(key[3] as number, value);
  }
  return found;
}
