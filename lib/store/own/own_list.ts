import type { Bus, News } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import { OwnRows } from "./own_rows.ts";

const BATCH = 500; // rows read at once

interface Options {
  prefix(userId: UserId): Deno.KvKey;
  changed: News["type"]; // what its owner hears when it is different
}

/** A short list that each person has, and that every page asks for: all rows under one key. */
export class OwnList<Value> {
  readonly #rows: OwnRows<string, Value>;

  constructor(kv: Deno.Kv, bus: Bus, { prefix, changed }: Options) {
    this.#rows = new OwnRows({
      bus,
      async read(userId, list: Map<string, Value>) {
        const rows = kv.list<Value>(
          { prefix: prefix(userId) },
          { batchSize: BATCH },
        );
        for await (const { key, value } of rows) list.set(key.join(), value);
      },
      hear: (_, news) => news.type !== changed,
    });
  }

  async of(userId: UserId): Promise<readonly Value[]> {
    return [...(await this.#rows.of(userId)).values()];
  }
}
