// Which messages of a segment have a gram. A segment's grams are spread over buckets. A bucket has of
// every gram its number (4 bytes), how many messages (1 byte, 0: a bitmap follows), and which.
import { SEGMENT } from "./segments.ts";

export const BUCKETS = 128; // a power of two

const MAP_BYTES = SEGMENT / 8;
const MOST_LISTED = MAP_BYTES; // places; a bitmap is no longer then

/** Gram → places in the segment, rising. */
export type Postings = Map<number, number[]>;

export const bucketOf = (gram: number): number => gram & BUCKETS - 1;

/** By bucket. */
export function encodePostings(postings: Postings): Uint8Array[] {
  const buckets: [number, number[]][][] = Array.from(
    { length: BUCKETS },
    () => [],
  );
  for (const posting of postings) buckets[bucketOf(posting[0])].push(posting);
  return buckets.map(encode);
}

/** The places that a bucket names for a gram, as a bitmap; null if none. */
export function mapOf(bucket: Uint8Array, gram: number): Uint8Array | null {
  const { buffer, byteOffset, byteLength } = bucket;
  const view = new DataView(buffer, byteOffset, byteLength);
  let at = 0;
  while (at < byteLength) {
    const count = bucket[at + 4];
    const end = at + 5 + (count || MAP_BYTES);
    if (view.getInt32(at) === gram) {
      return count === 0
        ? bucket.slice(at + 5, end)
        : toMap(bucket.subarray(at + 5, end));
    }
    at = end;
  }
  return null;
}

/** Null when they have no place in common. */
export function both(a: Uint8Array, b: Uint8Array): Uint8Array | null {
  const met = new Uint8Array(MAP_BYTES);
  let isAny = 0;
  for (let i = 0; i < MAP_BYTES; i++) isAny |= met[i] = a[i] & b[i];
  return isAny ? met : null;
}

export function placesIn(map: Uint8Array): number[] {
  const places = [];
  for (let place = 0; place < SEGMENT; place++) {
    if (map[place >> 3] & 1 << (place & 7)) places.push(place);
  }
  return places;
}

function encode(bucket: [number, number[]][]): Uint8Array {
  const size = bucket.reduce((sum, [, places]) => sum + sizeOf(places), 0);
  const row = new Uint8Array(size);
  const view = new DataView(row.buffer);
  let at = 0;
  for (const [gram, places] of bucket) {
    const isMap = places.length > MOST_LISTED;
    view.setInt32(at, gram);
    row[at + 4] = isMap ? 0 : places.length;
    row.set(isMap ? toMap(places) : places, at + 5);
    at += sizeOf(places);
  }
  return row;
}

const sizeOf = ({ length }: number[]) =>
  5 + (length > MOST_LISTED ? MAP_BYTES : length);

function toMap(places: Iterable<number>): Uint8Array {
  const map = new Uint8Array(MAP_BYTES);
  for (const place of places) map[place >> 3] |= 1 << (place & 7);
  return map;
}
