import { type Bus, userTopic } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { SavedMessage } from "@/lib/domain/model.ts";
import { keys } from "./keys.ts";

const MAX_CACHED = 20_000; // people

/**
 * What each person has put aside. Every page asks, so what was read stays in memory until news says
 * that it is different now.
 */
export class Saved {
  readonly #cached = new Map<
    UserId,
    { saved: Promise<SavedMessage[]>; stop(): void }
  >();

  constructor(private readonly kv: Deno.Kv, private readonly bus: Bus) {}

  of(userId: UserId): Promise<readonly SavedMessage[]> {
    const known = this.#cached.get(userId);
    if (known) return known.saved;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    const stop = this.bus.subscribe(userTopic(userId), (news) => {
      if (news.type === "saved") this.#forget(userId);
    });
    const saved = this.#read(userId);
    this.#cached.set(userId, { saved, stop });
    saved.catch(() => this.#forget(userId));
    return saved;
  }

  async #read(userId: UserId): Promise<SavedMessage[]> {
    const rows = this.kv.list<SavedMessage>({ prefix: keys.saves(userId) }, {
      batchSize: 500,
    });
    return (await Array.fromAsync(rows)).map(({ value }) => value);
  }

  #forget(userId: UserId) {
    this.#cached.get(userId)?.stop();
    this.#cached.delete(userId);
  }
}
