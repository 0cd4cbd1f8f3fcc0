import type { Bus } from "@/lib/bus.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { SavedMessage } from "@/lib/domain/model.ts";
import { keys } from "./keys.ts";
import { OwnRows } from "./own_rows.ts";

const BATCH = 500; // rows read at once

/** What each person has put aside. */
export class Saved {
  readonly #rows: OwnRows<string, SavedMessage>;

  constructor(kv: Deno.Kv, bus: Bus) {
    this.#rows = new OwnRows({
      bus,
      async read(userId, saved: Map<string, SavedMessage>) {
        const rows = kv.list<SavedMessage>({ prefix: keys.saves(userId) }, {
          batchSize: BATCH,
        });
        for await (const { key, value } of rows) saved.set(key.join(), value);
      },
      hear: (_, news) => news.type !== "saved",
    });
  }

  async of(userId: UserId): Promise<readonly SavedMessage[]> {
    return [...(await this.#rows.of(userId)).values()];
  }
}
