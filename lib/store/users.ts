import type { UserId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "./keys.ts";

const MAX_CACHED = 20_000;

/** People by id: every page names dozens, so those seen lately stay in memory. */
export class Users {
  readonly #cached = new Map<UserId, User>();

  constructor(private readonly kv: Deno.Kv) {}

  async find(id: UserId): Promise<User | null> {
    const cached = this.#cached.get(id);
    if (cached) return cached;
    const { value } = await this.kv.get<User>(keys.user(id));
    if (value) this.#keep(value);
    return value;
  }

  async list(ids: Iterable<UserId>): Promise<User[]> {
    const found = await Promise.all(
      [...new Set(ids)].map((id) => this.find(id)),
    );
    return found.filter((user) => user !== null);
  }

  /** After a change of the user's row. */
  forget(id: UserId) {
    this.#cached.delete(id);
  }

  #keep(user: User) {
    this.#cached.set(user.id, user);
    if (this.#cached.size > MAX_CACHED) {
      this.#cached.delete(this.#cached.keys().next().value!);
    }
  }
}
