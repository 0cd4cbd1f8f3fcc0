import {
  type Bus,
  idOf,
  type Listener,
  type News,
  userTopic,
} from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";

const MAX_CACHED = 20_000; // people

interface Options<Rows> {
  bus: Bus;
  /** Adds what the store has; what is there already was heard meanwhile, and is newer. */
  read(userId: UserId, rows: Rows): Promise<void>;
  /** Brings the rows up to date; false where they have to be read anew. */
  hear(rows: Rows, news: News): boolean;
}

interface Kept<Key, Value> {
  rows: Map<Key, Value>;
  reading: Promise<Map<Key, Value>>;
}

/**
 * What belongs to one person and every page asks for. Of whoever was seen lately it stays in
 * memory, and is kept up to date by the news of their own doing.
 */
export class OwnRows<Key, Value> {
  readonly #cached = new Map<UserId, Kept<Key, Value>>();
  /** Most people have none of most things: they share this. */
  readonly #none: Kept<Key, Value>;

  constructor(private readonly options: Options<Map<Key, Value>>) {
    const rows = new Map<Key, Value>();
    this.#none = { rows, reading: Promise.resolve(rows) };
    options.bus.subscribe("host", () => this.#forgetAll()); // it missed news
  }

  of(userId: UserId): Promise<ReadonlyMap<Key, Value>> {
    const known = this.#cached.get(userId);
    if (known) return known.reading;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    return this.#remember(userId);
  }

  /** Listens first and reads then: what is heard meanwhile is newer than what is read. */
  #remember(userId: UserId): Promise<Map<Key, Value>> {
    const { bus, read } = this.options;
    const rows = new Map<Key, Value>();
    const kept = { rows, reading: read(userId, rows).then(() => rows) };
    this.#cached.set(userId, kept);
    bus.subscribe(userTopic(userId), this.#hear);
    kept.reading.then(
      () => this.#settle(userId, kept),
      () => this.#forget(userId),
    );
    return kept.reading;
  }

  #settle(userId: UserId, kept: Kept<Key, Value>) {
    if (kept.rows.size > 0 || this.#cached.get(userId) !== kept) return;
    this.#cached.set(userId, this.#none);
  }

  /** One listener for everybody. */
  readonly #hear: Listener = (news, topic) => {
    const userId = idOf(topic);
    const { rows } = this.#cached.get(userId)!;
    const known = rows === this.#none.rows ? new Map<Key, Value>() : rows;
    const isTaken = this.options.hear(known, news);
    if (!isTaken || known !== rows && known.size > 0) this.#forget(userId);
  };

  #forgetAll() {
    for (const userId of this.#cached.keys()) this.#forget(userId);
  }

  #forget(userId: UserId) {
    this.#cached.delete(userId);
    this.options.bus.unsubscribe(userTopic(userId), this.#hear);
  }
}
