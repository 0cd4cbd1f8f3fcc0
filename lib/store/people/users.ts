import type { UserId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { writeWords } from "./person_words.ts";
import { Recent } from "@/lib/store/recent.ts";
import { Together } from "@/lib/store/together.ts";

const MAX_CACHED = 20_000;

/** People by id: every page names dozens, so those seen lately stay in memory. */
export class Users {
  readonly #recent: Recent<User>;

  constructor(kv: Deno.Kv) {
    const rows = new Together(kv);
    this.#recent = new Recent(
      MAX_CACHED,
      async (id) => (await rows.get<User>(keys.user(id))).value,
    );
  }

  find(id: UserId): User | Promise<User | null> {
    return this.#recent.get(id);
  }

  async list(ids: Iterable<UserId>): Promise<User[]> {
    const found = await Promise.all(
      [...new Set(ids)].map((id) => this.find(id)),
    );
    return found.filter((user) => user !== null);
  }

  /** After a change of the user's row. */
  forget(id: UserId) {
    this.#recent.forget(id);
  }

  /** Changes may have been missed. */
  forgetAll() {
    this.#recent.clear();
  }
}

/** Who they are from now on; null when there is no such account any more. */
export async function updateUser(
  kv: Deno.Kv,
  id: UserId,
  change: Partial<User>,
): Promise<User | null> {
  while (true) {
    const row = await kv.get<User>(keys.user(id));
    if (!row.value) return null;
    const changed = { ...row.value, ...change };
    const atomic = kv.atomic().check(row).set(row.key, changed);
    writeWords(atomic, changed, row.value);
    if ((await atomic.commit()).ok) return changed;
  }
}
