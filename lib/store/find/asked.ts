import { listBuckets, type Maps, meet, type Where } from "./look_up.ts";
import { bucketOf, placesIn } from "./postings.ts";
import { firstBeside } from "./segments.ts";

const FEW = 4; // grams; they are looked up soon in any order

/** The grams of a question, those first that together leave the fewest messages. */
export class Asked {
  #sorted: Promise<number[]> | null = null;

  constructor(private readonly grams: number[]) {}

  get isNothing(): boolean {
    return this.grams.length === 0;
  }

  /** By the newest of the segments that are looked up first. */
  sorted(kv: Deno.Kv, where: Where): Promise<number[]> {
    this.#sorted ??= this.grams.length > FEW
      ? sort(kv, where, this.grams)
      : Promise.resolve(this.grams);
    return this.#sorted;
  }
}

async function sort(
  kv: Deno.Kv,
  { roomId, last }: Where,
  grams: number[],
): Promise<number[]> {
  const segments = [firstBeside(last), last];
  const blocks = await listBuckets(kv, { roomId, segments }, grams);
  const sorted: number[] = [];
  const left = new Set(grams);
  let found: Maps | null = null;
  while (left.size > 0) {
    const next = [...left].map((gram) => {
      const maps = meet(found, blocks.get(bucketOf(gram))!, gram);
      return { gram, maps, count: countPlaces(maps) };
    }).reduce((best, one) => one.count < best.count ? one : best);
    sorted.push(next.gram);
    left.delete(next.gram);
    found = next.maps;
  }
  return sorted;
}

function countPlaces(maps: Maps): number {
  let count = 0;
  for (const map of maps.values()) count += placesIn(map).length;
  return count;
}
