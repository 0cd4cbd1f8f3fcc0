import { type Bus, type News, userTopic } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";

const MAX_CACHED = 20_000; // people

interface Options<Rows> {
  bus: Bus;
  /** Adds what the store has; what is there already was heard meanwhile, and is newer. */
  read(userId: UserId, rows: Rows): Promise<void>;
  /** Brings the rows up to date; false where they have to be read anew. */
  hear(rows: Rows, news: News): boolean;
}

/**
 * What belongs to one person and every page asks for. Of whoever was seen lately it stays in
 * memory, and is kept up to date by the news of their own doing.
 */
export class OwnRows<Key, Value> {
  readonly #cached = new Map<
    UserId,
    { rows: Promise<Map<Key, Value>>; stop(): void }
  >();

  constructor(private readonly options: Options<Map<Key, Value>>) {
    options.bus.subscribe("host", () => this.#forgetAll()); // it missed news
  }

  of(userId: UserId): Promise<ReadonlyMap<Key, Value>> {
    const known = this.#cached.get(userId);
    if (known) return known.rows;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    return this.#remember(userId);
  }

  /** Listens first and reads then: what is heard meanwhile is newer than what is read. */
  #remember(userId: UserId): Promise<Map<Key, Value>> {
    const { bus, read, hear } = this.options;
    const heard = new Map<Key, Value>();
    const stop = bus.subscribe(userTopic(userId), (news) => {
      if (!hear(heard, news)) this.#forget(userId);
    });
    const rows = read(userId, heard).then(() => heard);
    this.#cached.set(userId, { rows, stop });
    rows.catch(() => this.#forget(userId));
    return rows;
  }

  #forgetAll() {
    for (const userId of this.#cached.keys()) this.#forget(userId);
  }

  #forget(userId: UserId) {
    this.#cached.get(userId)?.stop();
    this.#cached.delete(userId);
  }
}
