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
  frame: { burst: 60, perMinute: 1_200 }, // anything on a socket, by connection
  upgrade: { burst: 100, perMinute: 3_000 }, // socket handshakes, by address
  register: { burst: 50, perMinute: 5 }, // by address
  sign_in_failure: { burst: 100, perMinute: 100 / 15 }, // by address
} satisfies Record<string, Rate>;

export type RateName = keyof typeof RATES;

interface Bucket {
  tokens: number;
  at: number; // ms, of the monotonic clock
}

const MAX_BUCKETS = 50_000;

/** Token buckets, by what is done and who does it. Counts on the monotonic clock. */
export class Rates {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly rates: Record<RateName, Rate> = RATES,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Takes one token; null when there was one, else the refusal to answer with. */
  take(name: RateName, who: string): Refusal | null {
    const rate = this.rates[name];
    const bucket = this.#bucket(`${name} ${who}`, rate);
    if (bucket.tokens >= 1) {
      bucket.tokens--;
      return null;
    }
    const retryAfter = Math.ceil((1 - bucket.tokens) * 60 / rate.perMinute);
    const message = `Too many at once. Try again in ${inWords(retryAfter)}.`;
    return refuse("rate_limited", message, { retryAfter }).refusal;
  }

  /** Gives a token back that was taken before it was known whether it counts. */
  giveBack(name: RateName, who: string) {
    this.#bucket(`${name} ${who}`, this.rates[name]).tokens++;
  }

  #bucket(key: string, { burst, perMinute }: Rate): Bucket {
    const now = this.clock();
    const known = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const refilled = known.tokens + (now - known.at) * perMinute / 60_000;
    const bucket = { tokens: Math.min(burst, refilled), at: now };
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket); // the newest last: the oldest make way
    if (this.#buckets.size > MAX_BUCKETS) {
      this.#buckets.delete(this.#buckets.keys().next().value!);
    }
    return bucket;
  }
}

const inWords = (seconds: number) =>
  seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
