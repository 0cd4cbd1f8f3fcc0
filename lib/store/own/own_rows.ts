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

/** Rows that are being read from the store. */
interface Reading<Key, Value> {
  rows: Map<Key, Value>; // what was heard meanwhile is in them already
  done: Promise<Map<Key, Value>>;
}

/**
 * What belongs to one person and every page asks for. Of whoever was seen lately it stays in
 * memory, and is kept up to date by the news of their own doing.
 */
export class OwnRows<Key, Value> {
  readonly #cached = new Map<
    UserId,
    Map<Key, Value> | Reading<Key, Value>
  >();
  /** Most people have none of most things: they share this. */
  readonly #none = new Map<Key, Value>();

  constructor(private readonly options: Options<Map<Key, Value>>) {
    options.bus.subscribe("host", () => this.#forgetAll()); // it missed news
  }

  of(
    userId: UserId,
  ): ReadonlyMap<Key, Value> | Promise<ReadonlyMap<Key, Value>> {
    const known = this.#cached.get(userId);
    if (known) return known instanceof Map ? known : known.done;
    if (this.#cached.size >= MAX_CACHED) {
      this.#forget(this.#cached.keys().next().value!);
    }
    return this.#remember(userId);
  }

  /** Listens first and reads then: what is heard meanwhile is newer than what is read. */
  #remember(userId: UserId): Promise<Map<Key, Value>> {
    const { bus, read } = this.options;
    const rows = new Map<Key, Value>();
    const reading = { rows, done: read(userId, rows).then(() => rows) };
    this.#cached.set(userId, reading);
    bus.subscribe(userTopic(userId), this.#hear);
    reading.done.then(
      () => this.#settle(userId, reading),
      () => this.#forget(userId),
    );
    return reading.done;
  }

  #settle(userId: UserId, reading: Reading<Key, Value>) {
    if (this.#cached.get(userId) !== reading) return; // forgotten meanwhile
    const { rows } = reading;
    this.#cached.set(userId, rows.size > 0 ? rows : this.#none);
  }

  /** One listener for everybody. */
  readonly #hear: Listener = (news, topic) => {
    const userId = idOf(topic);
    const known = this.#cached.get(userId);
    if (!known) return;
    const kept = known instanceof Map ? known : known.rows;
    const rows = kept === this.#none ? new Map<Key, Value>() : kept;
    const isTaken = this.options.hear(rows, news);
    if (!isTaken || rows !== kept && rows.size > 0) this.#forget(userId);
  };

  #forgetAll() {
    for (const userId of this.#cached.keys()) this.#forget(userId);
  }

  #forget(userId: UserId) {
    this.#cached.delete(userId);
    this.options.bus.unsubscribe(userTopic(userId), this.#hear);
  }
}
