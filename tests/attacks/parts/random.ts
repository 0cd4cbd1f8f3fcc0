/** Numbers without a pattern, the same ones for the same seed. */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.#state = this.#state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(this.#state ^ this.#state >>> 15, this.#state | 1);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }
}

/** A new seed for each run, printed; `ATTACK_SEED` runs an old one again. */
export function openRandom(what: string): Random {
  const given = Deno.env.get("ATTACK_SEED");
  const seed = given
    ? Number(given)
    : crypto.getRandomValues(new Uint32Array(1))[0];
  console.log(`${what}: ATTACK_SEED=${seed}`);
  return new Random(seed);
}
