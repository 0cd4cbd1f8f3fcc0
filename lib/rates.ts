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

interface Bucket {
  tokens: number;
  at: number; // ms, of the monotonic clock
}

const MAX_BUCKETS = 50_000; // of one kind; the oldest make way

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
    const bucket = this.#bucket(name, who);
    if (bucket.tokens >= tokens) {
      bucket.tokens -= tokens;
      return null;
    }
    const { perMinute } = this.rates[name];
    const retryAfter = Math.ceil((tokens - bucket.tokens) * 60 / perMinute);
    const message = `Too many at once. Try again in ${inWords(retryAfter)}.`;
    return refuse("rate_limited", message, { retryAfter }).refusal;
  }

  /** Gives a token back that was taken before it was known whether it counts. */
  giveBack(name: RateName, who: string) {
    this.#bucket(name, who).tokens++;
  }

  /** Who it was comes no more. */
  forget(name: RateName, who: string) {
    this.#buckets[name].delete(who);
  }

  /** As it is now. Changed in its place: this is done for every frame that anybody sends. */
  #bucket(name: RateName, who: string): Bucket {
    const { burst, perMinute } = this.rates[name];
    const now = this.clock();
    const bucket = this.#buckets[name].get(who);
    if (!bucket) return this.#add(name, who, { tokens: burst, at: now });
    const refilled = bucket.tokens + (now - bucket.at) * perMinute / 60_000;
    bucket.tokens = Math.min(burst, refilled);
    bucket.at = now;
    return bucket;
  }

  #add(name: RateName, who: string, bucket: Bucket): Bucket {
    const buckets = this.#buckets[name];
    buckets.set(who, bucket);
    if (buckets.size > MAX_BUCKETS) {
      buckets.delete(buckets.keys().next().value!);
    }
    return bucket;
  }
}

const inWords = (seconds: number) =>
  seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
