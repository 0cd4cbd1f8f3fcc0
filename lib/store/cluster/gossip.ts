import { keys } from "@/lib/store/keys.ts";
import { again } from "./again.ts";
import { Follower } from "./feed.ts";
import { firstOf } from "./row_size.ts";

const KEPT_MS = 10 * 60_000; // as long as the feed: who misses more has to begin anew

interface Options<Whisper> {
  kv: Deno.Kv;
  reads: Deno.Kv;
  host: string;
  heard(host: string, whisper: Whisper): void;
  failed(error: unknown): void;
}

interface Row<Whisper> {
  host: string;
  whispers: Whisper[];
}

/** Passes on to the other hosts what is not worth keeping: typing, presence, ended sessions. */
export class Gossip<Whisper> {
  readonly listen: () => void;
  readonly #send: () => void;
  readonly #rows: Follower<Row<Whisper>>;
  #queue: Whisper[] = [];

  constructor(private readonly options: Options<Whisper>) {
    const { reads, failed } = options;
    this.#rows = new Follower(reads, keys.gossip());
    this.listen = again(() => this.#read(), failed);
    this.#send = again(() => this.#write(), failed);
  }

  start(): Promise<void> {
    return this.#rows.skip();
  }

  send(whisper: Whisper) {
    this.#queue.push(whisper);
    this.#send();
  }

  async #write() {
    const { kv, host } = this.options;
    while (this.#queue.length > 0) {
      const whispers = firstOf(this.#queue);
      const row = { host, whispers };
      await kv.atomic()
        .set([...keys.gossip(), kv.commitVersionstamp()], row, {
          expireIn: KEPT_MS,
        })
        .set(keys.gossipBell(), crypto.randomUUID())
        .commit();
      this.#queue = this.#queue.slice(whispers.length);
    }
  }

  async #read() {
    for await (const rows of this.#rows.rows()) {
      for (const { host, whispers } of rows) {
        if (host === this.options.host) continue;
        for (const whisper of whispers) this.options.heard(host, whisper);
      }
    }
  }
}
