import { keys } from "@/lib/store/keys.ts";
import { allShards } from "./shards.ts";

const LOOK_MS = 1_000;
const DEAF_MS = 5 * 60_000; // half of what the feed keeps
const NOT_HELD = "0".repeat(20); // no versionstamp that there is
const MISSED_LOOKS = 3; // at a beat that does not change: its host is gone

interface Beat {
  versionstamp: string;
  silent: number; // looks at which it had not changed
}

interface Options {
  kv: Deno.Kv;
  host: string;
  gained(shard: number): void;
  lost(shard: number): void;
  gone(host: string): void; // it gives no sign of life any more
  deaf(): void; // this host itself was away so long that news may have passed it by
  failed(error: unknown): void;
}

/**
 * Which shards this host writes. A lease changes only when it is taken over, so a commit can check
 * it; that its holder lives is shown by a beat beside it. Silence is counted in this host's own
 * looks and not by any clock: looks that hang with the service do not count.
 */
export class Leases {
  readonly #held = new Map<number, string>(); // shard → versionstamp of the lease
  #beats = new Map<string, Beat>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;
  #lookedAt = performance.now();

  constructor(private readonly options: Options) {}

  async start() {
    await this.#look();
    this.#wait();
  }

  holds(shard: number): boolean {
    return this.#held.has(shard);
  }

  /** A commit that checks this fails once another host has taken over. */
  stamp(shard: number): string {
    return this.#held.get(shard) ?? NOT_HELD;
  }

  /** Asks the store whether the lease is still ours. */
  async verify(shard: number): Promise<boolean> {
    const { versionstamp } = await this.options.kv.get(keys.lease(shard));
    if (this.#held.get(shard) === versionstamp) return true;
    this.#lose(shard);
    return false;
  }

  /** Lets the others take over at once. */
  async close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
    const { kv, host } = this.options;
    await Promise.all([...this.#held.keys()].map((shard) => {
      const atomic = kv.atomic().delete(keys.lease(shard));
      atomic.check({ key: keys.lease(shard), versionstamp: this.stamp(shard) });
      return atomic.commit();
    }));
    await kv.delete(keys.beat(host));
  }

  #wait() {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().catch(this.options.failed);
      this.#looking.finally(() => this.#wait());
    }, LOOK_MS);
  }

  async #look() {
    const { kv, host } = this.options;
    await kv.set(keys.beat(host), Date.now(), { expireIn: 60_000 });
    const silent = await this.#listen();
    const leases = new Map<number, Deno.KvEntry<string>>();
    for await (const lease of kv.list<string>({ prefix: keys.leases() })) {
      leases.set(lease.key[1] as number, lease);
    }
    const now = performance.now();
    if (now - this.#lookedAt > DEAF_MS) this.options.deaf();
    this.#lookedAt = now;
    await Promise.all(
      allShards.map((shard) => this.#decide(shard, leases.get(shard), silent)),
    );
  }

  /** Says of a host whether it is heard of no more. */
  async #listen(): Promise<(host: string) => boolean> {
    const seen = new Map<string, Beat>();
    const rows = this.options.kv.list({ prefix: keys.beats() });
    for await (const { key, versionstamp } of rows) {
      const host = key[1] as string;
      const known = this.#beats.get(host);
      const silent = known?.versionstamp === versionstamp
        ? known.silent + 1
        : 0;
      seen.set(host, { versionstamp, silent });
    }
    const isLiving = (beats: Map<string, Beat>, host: string) =>
      (beats.get(host)?.silent ?? MISSED_LOOKS) < MISSED_LOOKS;
    for (const host of this.#beats.keys()) {
      if (isLiving(this.#beats, host) && !isLiving(seen, host)) {
        this.options.gone(host);
      }
    }
    this.#beats = seen;
    return (host) => !isLiving(seen, host);
  }

  async #decide(
    shard: number,
    lease: Deno.KvEntry<string> | undefined,
    isSilent: (host: string) => boolean,
  ) {
    const { kv, host } = this.options;
    if (lease?.value === host) return this.#hold(shard, lease.versionstamp);
    if (this.holds(shard)) this.#lose(shard);
    if (lease && !isSilent(lease.value)) return;

    const key = keys.lease(shard);
    const taken = await kv.atomic()
      .check({ key, versionstamp: lease?.versionstamp ?? null })
      .set(key, host)
      .commit();
    if (!taken.ok) return;
    this.#hold(shard, taken.versionstamp);
  }

  /** Also when the answer to taking it was lost. */
  #hold(shard: number, versionstamp: string) {
    if (this.holds(shard)) return;
    this.#held.set(shard, versionstamp);
    this.options.gained(shard);
  }

  #lose(shard: number) {
    if (this.#held.delete(shard)) this.options.lost(shard);
  }
}
