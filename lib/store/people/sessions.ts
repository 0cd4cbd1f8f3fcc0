import type { SessionId, UserId } from "@/lib/domain/ids.ts";
import type { RefreshToken, Session, User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { Recent } from "@/lib/store/recent.ts";
import { Together } from "@/lib/store/together.ts";

const MAX_CACHED = 20_000;
const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 91 * DAY_MS; // longer than any session lives
const REFRESH_KEPT_MS = 8 * DAY_MS; // longer than any refresh token is good for

type Row = Pick<Deno.KvEntry<Session>, "value" | "versionstamp">;

/** Who is signed in. Every request asks, so those seen lately stay in memory. */
export class Sessions {
  readonly #rows: Recent<Row>;

  constructor(private readonly kv: Deno.Kv) {
    const rows = new Together(kv);
    this.#rows = new Recent(MAX_CACHED, async (id) => {
      const { value, versionstamp } = await rows.get<Session>(keys.session(id));
      return value && { value, versionstamp };
    });
  }

  async find(id: SessionId): Promise<Session | null> {
    return (await this.#rows.get(id))?.value ?? null;
  }

  async list(userId: UserId): Promise<Session[]> {
    const prefix = keys.sessionsOf(userId);
    const rows = await Array.fromAsync(this.kv.list({ prefix }));
    const found = await Promise.all(
      rows.map(({ key }) => this.find(key.at(-1) as SessionId)),
    );
    return found.filter((session) => session !== null);
  }

  /** False when the password is no longer the one that was shown: who changes it ends what it opened. */
  async insert(
    session: Session,
    { id: userId, passwordHash }: User,
    refresh: RefreshToken | null = null,
  ): Promise<boolean> {
    const { id } = session;
    while (true) {
      const user = await this.kv.get<User>(keys.user(userId));
      if (user.value?.passwordHash !== passwordHash) return false;
      const atomic = this.kv.atomic().check(user)
        .set(keys.session(id), session, { expireIn: KEPT_MS })
        .set(keys.sessionOf(userId, id), true, { expireIn: KEPT_MS });
      if (refresh) addRefresh(atomic, id, refresh);
      if ((await atomic.commit()).ok) return true;
    }
  }

  async findRefresh(hash: string): Promise<RefreshToken | null> {
    return (await this.kv.get<RefreshToken>(keys.refresh(hash))).value;
  }

  /** False when it is no longer what `before` was: an ended session must not come back. */
  async update(
    before: Session,
    after: Session,
    next: { hash: string; token: RefreshToken } | null = null,
  ): Promise<boolean> {
    const row = await this.#rows.get(before.id);
    if (row?.value !== before) return false;
    const key = keys.session(before.id);
    const atomic = this.kv.atomic()
      .check({ key, versionstamp: row.versionstamp })
      .set(key, after, { expireIn: KEPT_MS });
    if (next) addRefresh(atomic, next.hash, next.token);

    const { ok } = await atomic.commit();
    this.#rows.forget(before.id);
    return ok;
  }

  /** From the moment this resolves nobody finds the session any more. */
  async delete({ id, userId }: Session) {
    await this.kv.atomic()
      .delete(keys.session(id))
      .delete(keys.sessionOf(userId, id))
      .commit();
    this.#rows.forget(id);
  }

  /** Another host ended it. */
  forget(id: SessionId) {
    this.#rows.forget(id);
  }

  /** Some may have been ended without this host hearing of it. */
  forgetAll() {
    this.#rows.clear();
  }
}

function addRefresh(
  atomic: Deno.AtomicOperation,
  hash: string,
  token: RefreshToken,
) {
  atomic.set(keys.refresh(hash), token, { expireIn: REFRESH_KEPT_MS });
}
