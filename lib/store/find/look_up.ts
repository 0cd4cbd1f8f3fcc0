import type { RoomId } from "@/lib/domain/ids.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import { both, bucketOf, mapOf, placesIn } from "./postings.ts";

/** Segment → places of the messages that have every gram; without those that have none. */
export type Places = Map<number, number[]>;

type Rows = Map<number, Uint8Array>; // by segment

const MAX_FETCHED = 20; // rows

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
  const buckets = [...new Set(grams.map(bucketOf))];
  const { first, last } = where;
  const isShort = buckets.length * (last - first + 1) <= MAX_FETCHED;
  const rows = isShort
    ? await fetchRows(kv, where, buckets)
    : await listRows(kv, where, buckets);
  let found: Map<number, Uint8Array> | null = null;
  for (const gram of grams) {
    found = meet(found, rows.get(bucketOf(gram))!, gram);
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

async function listRows(kv: Deno.Kv, where: Where, buckets: number[]) {
  const lists = buckets.map(async (bucket) =>
    [bucket, await listBucket(kv, where, bucket)] as const
  );
  return new Map(await Promise.all(lists));
}

async function listBucket(
  kv: Deno.Kv,
  { roomId, first, last }: Where,
  bucket: number,
) {
  const rows: Rows = new Map();
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

/** Of a small room one by one: ten rows cost what one list does. */
async function fetchRows(
  kv: Deno.Kv,
  { roomId, first, last }: Where,
  buckets: number[],
) {
  const found = new Map(buckets.map((bucket): [number, Rows] => [
    bucket,
    new Map(),
  ]));
  const wanted = buckets.flatMap((bucket) =>
    Array.from(
      { length: last - first + 1 },
      (_, i) => keys.posting(roomId, bucket, first + i),
    )
  );
  for (const { key, value } of await getMany<Uint8Array>(kv, wanted)) {
    if (value) found.get(key[2] as number)!.set(key[3] as number, value);
  }
  return found;
}
