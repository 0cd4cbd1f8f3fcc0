import { type Refusal, refuse } from "./domain/result.ts";

export interface Rate {
  burst: number; // how many at once
  perMinute: number; // how fast they come back
}

/** What may be done how often. The owner can change each by configuration. */
export const RATES = {
  post: { burst: 60, perMinute: 60 }, // messages, by person
  change: { burst: 60, perMinute: 120 }, // edits, deletes and membership, by person
  draft: { burst: 60, perMinute: 120 }, // what is being written, by person
  react: { burst: 20, perMinute: 300 }, // by person
  change_person: { burst: 20, perMinute: 10 }, // name, status …: all who know them hear of it
  create_room: { burst: 10, perMinute: 1 / 6 }, // by person
  approach: { burst: 20, perMinute: 20 / (24 * 60) }, // first words to strangers, by person
  typing: { burst: 5, perMinute: 30 }, // by person
  find: { burst: 30, perMinute: 60 }, // searches, by person
  frame: { burst: 60, perMinute: 1_200 }, // anything on a socket, by connection; what is long counts as several
  upgrade: { burst: 100, perMinute: 3_000 }, // socket handshakes, by address
  socket: { burst: 60, perMinute: 60 }, // the same, by person
  register: { burst: 50, perMinute: 5 }, // by address
  sign_in_failure: { burst: 100, perMinute: 100 / 15 }, // by address
} satisfies Record<string, Rate>;

export type RateName = keyof typeof RATES;

/** Tokens come back with time, so all there is to keep is when none will be missing any more. */
export interface Bucket {
  fullAt: number; // ms, of the monotonic clock
}

const MAX_BUCKETS = 50_000; // of one kind; the oldest make way
const ROUNDING_MS = 0.01; // that no token may be lost to

/** Token buckets, by what is done and who does it. Counts on the monotonic clock. */
export class Rates {
  readonly #buckets: Record<RateName, Map<string, Bucket>>;

  constructor(
    private readonly rates: Record<RateName, Rate> = RATES,
    private readonly clock: () => number = () => performance.now(),
  ) {
    const kinds = Object.keys(rates).map((name) => [name, new Map()]);
    this.#buckets = Object.fromEntries(kinds);
  }

  /** Takes one token, or more; null when there were, else the refusal to answer with. */
  take(name: RateName, who: string, tokens = 1): Refusal | null {
    const bucket = this.#buckets[name].get(who) ?? this.#add(name, who);
    return this.takeFrom(bucket, name, tokens);
  }

  /** The same from a bucket that somebody keeps for themselves. */
  takeFrom(bucket: Bucket, name: RateName, tokens: number): Refusal | null {
    const { burst, perMinute } = this.rates[name];
    const tokenMs = 60_000 / perMinute;
    const now = this.clock();
    const fullAt = Math.max(bucket.fullAt, now) + tokens * tokenMs;
    const lateMs = fullAt - now - burst * tokenMs;
    if (lateMs < ROUNDING_MS) {
      bucket.fullAt = fullAt;
      return null;
    }
    const retryAfter = Math.ceil(lateMs / 1_000);
    const message = `Too many at once. Try again in ${inWords(retryAfter)}.`;
    return refuse("rate_limited", message, { retryAfter }).refusal;
  }

  /** Gives a token back that was taken before it was known whether it counts. */
  giveBack(name: RateName, who: string) {
    const bucket = this.#buckets[name].get(who);
    if (bucket) bucket.fullAt -= 60_000 / this.rates[name].perMinute;
  }

  #add(name: RateName, who: string): Bucket {
    const buckets = this.#buckets[name];
    this.#forgetFull(buckets);
    const bucket: Bucket = { fullAt: 0 };
    buckets.set(who, bucket);
    if (buckets.size > MAX_BUCKETS) {
      buckets.delete(buckets.keys().next().value!);
    }
    return bucket;
  }

  /** A full one is no other than a new one: whoever came long ago is forgotten as others come. */
  #forgetFull(buckets: Map<string, Bucket>) {
    const now = this.clock();
    for (const [who, { fullAt }] of buckets) {
      if (fullAt > now) return;
      buckets.delete(who);
    }
  }
}

const inWords = (seconds: number) =>
  seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
