import type { UserId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { type ChangedPeople, NOBODY_CHANGED, withChange } from "./changed.ts";
import { writeWords } from "./person_words.ts";
import { Recent } from "@/lib/store/recent.ts";
import { Together } from "@/lib/store/together.ts";

const MAX_CACHED = 20_000;
const ALL = ""; // there is one list of changes

/** People by id: every page names dozens, so those seen lately stay in memory. */
export class Users {
  readonly #recent: Recent<User>;
  readonly #changed: Recent<ChangedPeople>;

  constructor(kv: Deno.Kv) {
    const rows = new Together(kv);
    this.#recent = new Recent(
      MAX_CACHED,
      async (id) => (await rows.get<User>(keys.user(id))).value,
    );
    this.#changed = new Recent(1, async () => {
      const { value } = await kv.get<ChangedPeople>(keys.changedPeople());
      return value ?? NOBODY_CHANGED;
    });
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

  /** Whoever comes back asks for it, so it is read once for all of them. */
  async changed(): Promise<ChangedPeople> {
    return (await this.#changed.get(ALL))!;
  }

  /** After a change of the user's row. */
  forget(id: UserId) {
    this.#recent.forget(id);
    this.#changed.forget(ALL);
  }

  /** Changes may have been missed. */
  forgetAll() {
    this.#recent.clear();
    this.#changed.clear();
  }
}

/** Who they are from `now` on; null when there is no such account any more. */
export async function updateUser(
  { kv, now }: { kv: Deno.Kv; now(): number },
  id: UserId,
  change: Partial<User>,
): Promise<User | null> {
  while (true) {
    const [row, others] = await kv.getMany<[User, ChangedPeople]>([
      keys.user(id),
      keys.changedPeople(),
    ]);
    if (!row.value) return null;
    const changed = { ...row.value, ...change };
    const everybody = withChange(others.value ?? NOBODY_CHANGED, id, now());
    const atomic = kv.atomic().check(row, others)
      .set(row.key, changed)
      .set(others.key, everybody);
    writeWords(atomic, changed, row.value);
    if ((await atomic.commit()).ok) return changed;
  }
}
