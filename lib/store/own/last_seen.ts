import type { UserId } from "@/lib/domain/ids.ts";
import { getMany } from "@/lib/store/get_many.ts";
import { keys } from "@/lib/store/keys.ts";
import { Later } from "@/lib/store/later.ts";

/** When people were here last. Many come and go at once when a server restarts. */
export class LastSeen {
  readonly #unwritten: Later<number>;

  constructor(
    private readonly kv: Deno.Kv,
    failed: (error: unknown) => void,
  ) {
    this.#unwritten = new Later(kv, failed);
  }

  note(userId: UserId, at: number) {
    this.#unwritten.set(keys.lastSeen(userId), at);
  }

  async of(userId: UserId): Promise<number | null> {
    const key = keys.lastSeen(userId);
    return this.#unwritten.get(key) ?? (await this.kv.get<number>(key)).value;
  }

  /** Of many at once; those of whom nothing is known are left out. */
  async among(userIds: readonly UserId[]): Promise<Map<UserId, number>> {
    const rows = await getMany<number>(this.kv, userIds.map(keys.lastSeen));
    const seen = new Map<UserId, number>();
    for (const [index, { key, value }] of rows.entries()) {
      const at = this.#unwritten.get(key) ?? value;
      if (at !== null) seen.set(userIds[index], at);
    }
    return seen;
  }

  close(): Promise<void> {
    return this.#unwritten.close();
  }
}
