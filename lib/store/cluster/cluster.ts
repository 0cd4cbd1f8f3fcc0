import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Refusal, Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import type { Writer } from "@/lib/store/room/journal.ts";
import { keys } from "@/lib/store/keys.ts";
import { notHere } from "@/lib/store/room/refusals.ts";
import { again } from "./again.ts";
import { Bells } from "./bells.ts";
import { Follower, type Told } from "./feed.ts";
import { Gossip } from "./gossip.ts";
import { Hearing, type Heeding, together } from "./hearing.ts";
import { Hurry } from "./hurry.ts";
import { Outbound } from "./inbox.ts";
import { Leases } from "./leases.ts";
import { Shard } from "./shard.ts";
import { allShards, shardOf } from "./shards.ts";

export interface ClusterOptions<Whisper> extends Heeding {
  reads: Deno.Kv; // of what others commit …
  bells: Deno.Kv; // … and where it is heard that they have
  heard(host: string, whisper: Whisper): void;
  gone(host: string): void;
}

/**
 * Several hosts on one store. Each shard of rooms has one writer at a time, the holder of its
 * lease; the other hosts hand it their commands through an inbox and hear of every commit on a feed.
 */
export class Cluster<Whisper> implements Writer {
  readonly gossip: Gossip<Whisper>;
  readonly host = crypto.randomUUID();
  readonly #outbound: Outbound;
  readonly #leases: Leases;
  readonly #bells: Bells;
  readonly #hearing: Hearing;
  readonly #feeds: Follower<Told>[];
  /** Hears what is on a shard's feed, to its end. */
  readonly #listens: (() => Promise<void>)[];
  readonly #shards: Shard[];
  readonly #attending: AbortController[] = []; // to the one bell of each shard that matters here
  #refusal: Refusal | null = null;

  constructor(private readonly options: ClusterOptions<Whisper>) {
    const { kv, reads, bells, failed } = options;
    const hurry = new Hurry(kv);
    this.#outbound = new Outbound(kv, this.host, hurry, failed);
    this.#hearing = new Hearing(this.host, options);
    this.#bells = new Bells(bells, failed);
    this.gossip = new Gossip({
      ...{ kv, reads },
      host: this.host,
      failed,
      heard: options.heard,
    });
    this.#leases = new Leases({
      gone: options.gone,
      deaf: options.missed,
      kv,
      host: this.host,
      failed,
      gained: (shard) => this.#gained(shard),
      lost: (shard) => this.#lost(shard),
    });
    this.#feeds = allShards.map((shard) =>
      new Follower(reads, keys.feed(shard))
    );
    this.#listens = this.#feeds.map((feed) =>
      again(() => this.#listen(feed), failed)
    );
    this.#shards = allShards.map((shard) =>
      new Shard(shard, this.#leases, {
        ...options,
        ...{ host: this.host, hurry, reads },
        tell: (news) => this.#hearing.tell(news),
        catchUp: this.#listens[shard],
        passed: (versionstamp) => this.#feeds[shard].pass(versionstamp),
        answered: (...answer) => this.#outbound.answered(...answer),
      })
    );
  }

  async start() {
    await Promise.all(this.#feeds.map((feed) => feed.skip()));
    allShards.forEach((shard) => this.#attend(shard));
    await this.gossip.start();
    this.#bells.watch(keys.gossipBell(), () => this.gossip.listen());
    await this.#leases.start();
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  async append(roomId: RoomId, command: Command): Promise<Result<Decision>> {
    if (this.#refusal) return { ok: false, refusal: this.#refusal };
    const shard = shardOf(roomId);
    if (!this.#leases.holds(shard)) {
      return await this.#outbound.ask(shard, roomId, command);
    }
    const result = await this.#shards[shard].journal.append(roomId, command);
    return result === notHere ? await this.append(roomId, command) : result;
  }

  writes(roomId: RoomId): boolean {
    return this.#leases.holds(shardOf(roomId));
  }

  /** Takes nothing more; resolves when what was taken is answered and the leases are free. */
  async stop(refusal: Refusal) {
    this.#refusal = refusal;
    await Promise.all(this.#shards.map(({ journal }) => journal.stop(refusal)));
    await this.#outbound.settled();
    await this.#leases.close();
    await this.#bells.close();
  }

  #gained(shard: number) {
    this.options.rooms.forgetWhere((id) => shardOf(id) === shard);
    this.#shards[shard].gained();
    this.#attend(shard);
  }

  #lost(shard: number) {
    this.options.rooms.forgetWhere((id) => shardOf(id) === shard);
    this.#attend(shard);
  }

  /** Who writes a shard hears of questions; all others of commits, which are not news to who writes. */
  #attend(shard: number) {
    this.#attending[shard]?.abort();
    const { signal } = this.#attending[shard] = new AbortController();
    const [bell, rung] = this.#leases.holds(shard)
      ? [keys.inboxBell(shard), () => this.#shards[shard].drain()]
      : [keys.feedBell(shard), () => void this.#listens[shard]()];
    this.#bells.watch(bell, rung, signal);
  }

  async #listen(feed: Follower<Told>) {
    for await (const rows of feed.rows()) {
      for (const some of together(rows)) {
        await this.#hearing.hear(some);
        for (const [id, answer] of some.flatMap(({ answers }) => answers)) {
          this.#outbound.answer(id, answer);
        }
      }
    }
  }
}
