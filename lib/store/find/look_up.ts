import type { RoomId } from "@/lib/domain/ids.ts";
import { keys } from "@/lib/store/keys.ts";
import { both, bucketOf, mapOf, placesIn } from "./postings.ts";

/** Segment → places of the messages that have every gram; without those that have none. */
export type Places = Map<number, number[]>;

interface Where {
  roomId: RoomId;
  first: number; // segments
  last: number;
}

export async function findPlaces(
  kv: Deno.Kv,
  where: Where,
  grams: number[],
): Promise<Places> {
  const buckets = new Map<number, Promise<Map<number, Uint8Array>>>();
  for (const gram of grams) {
    const bucket = bucketOf(gram);
    if (!buckets.has(bucket)) {
      buckets.set(bucket, listBucket(kv, where, bucket));
    }
  }
  let found: Map<number, Uint8Array> | null = null;
  for (const gram of grams) {
    found = meet(found, await buckets.get(bucketOf(gram))!, gram);
  }
  return new Map([...found!].map(([n, map]) => [n, placesIn(map)]));
}

/** Of what was found so far, what has this gram too. */
function meet(
  found: Map<number, Uint8Array> | null,
  rows: Map<number, Uint8Array>,
  gram: number,
) {
  const met = new Map<number, Uint8Array>();
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

async function listBucket(
  kv: Deno.Kv,
  { roomId, first, last }: Where,
  bucket: number,
) {
  const rows = new Map<number, Uint8Array>();
  const range = {
    start: keys.posting(roomId, bucket, first),
    end: keys.posting(roomId, bucket, last + 1),
  };
  const batchSize = Math.min(500, last - first + 1);
  for await (
    const { key, value } of kv.list<Uint8Array>(range, { batchSize })
  ) {
    rows.set(key[3] as number, value);
  }
  return rows;
}
