import type { UserId } from "@/lib/domain/ids.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/domain/settings.ts";
import { keys } from "@/lib/store/keys.ts";
import { Recent } from "@/lib/store/recent.ts";
import { Together } from "@/lib/store/together.ts";

const MAX_CACHED = 20_000; // people

/** What everybody has chosen. Each page and socket asks, so those seen lately stay in memory. */
export class AllSettings {
  readonly #recent: Recent<Settings>;

  constructor(private readonly kv: Deno.Kv) {
    const rows = new Together(kv);
    this.#recent = new Recent(MAX_CACHED, async (id) => {
      const { value } = await rows.get<Partial<Settings>>(keys.settings(id));
      return value ? { ...DEFAULT_SETTINGS, ...value } : DEFAULT_SETTINGS;
    });
  }

  of(userId: UserId): Settings | Promise<Settings> {
    return this.#recent.get(userId) as Settings | Promise<Settings>; // everybody has some
  }

  /** Only what was chosen is kept: what was not follows the defaults of newer versions. */
  async update(
    userId: UserId,
    change: (chosen: Partial<Settings>) => Partial<Settings>,
  ): Promise<Settings> {
    while (true) {
      const row = await this.kv.get<Partial<Settings>>(keys.settings(userId));
      const before = row.value ?? {};
      const chosen = { ...before, ...change(before) };
      const { ok } = await this.kv.atomic().check(row).set(row.key, chosen)
        .commit();
      this.forget(userId);
      if (ok) return { ...DEFAULT_SETTINGS, ...chosen };
    }
  }

  /** After a change of the row, here or on another host. */
  forget(userId: UserId) {
    this.#recent.forget(userId);
  }

  /** Changes may have been missed. */
  forgetAll() {
    this.#recent.clear();
  }
}
