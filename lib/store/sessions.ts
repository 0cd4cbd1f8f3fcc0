import type { SessionId, UserId } from "@/lib/domain/ids.ts";
import type { RefreshToken, Session } from "@/lib/domain/model.ts";
import { keys } from "./keys.ts";

const MAX_CACHED = 20_000;
const KEPT_MS = 91 * 24 * 60 * 60_000; // longer than any session lives

type Row = Deno.KvEntryMaybe<Session>;

/** Who is signed in. Every request asks, so those seen lately stay in memory. */
export class Sessions {
  readonly #rows = new Map<SessionId, Promise<Row>>();

  constructor(private readonly kv: Deno.Kv) {}

  async find(id: SessionId): Promise<Session | null> {
    return (await this.#row(id)).value;
  }

  async list(userId: UserId): Promise<Session[]> {
    const prefix = keys.sessionsOf(userId);
    const rows = await Array.fromAsync(this.kv.list({ prefix }));
    const found = await Promise.all(
      rows.map(({ key }) => this.find(key.at(-1) as SessionId)),
    );
    return found.filter((session) => session !== null);
  }

  async insert(session: Session, refresh: RefreshToken | null = null) {
    const { id, userId } = session;
    const atomic = this.kv.atomic()
      .set(keys.session(id), session, { expireIn: KEPT_MS })
      .set(keys.sessionOf(userId, id), true, { expireIn: KEPT_MS });
    if (refresh) addRefresh(atomic, id, refresh);
    await atomic.commit();
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
    const { value, versionstamp } = await this.#row(before.id);
    if (value !== before) return false;
    const key = keys.session(before.id);
    const atomic = this.kv.atomic()
      .check({ key, versionstamp })
      .set(key, after, { expireIn: KEPT_MS });
    if (next) addRefresh(atomic, next.hash, next.token);

    const { ok } = await atomic.commit();
    this.#rows.delete(before.id);
    return ok;
  }

  /** From the moment this resolves nobody finds the session any more. */
  async delete({ id, userId }: Session) {
    await this.kv.atomic()
      .delete(keys.session(id))
      .delete(keys.sessionOf(userId, id))
      .commit();
    this.#rows.delete(id); // also a reading that is under way with the old row
  }

  /** Another host ended it. */
  forget(id: SessionId) {
    this.#rows.delete(id);
  }

  #row(id: SessionId): Promise<Row> {
    const known = this.#rows.get(id);
    if (known) return known;
    const row = this.kv.get<Session>(keys.session(id));
    this.#rows.set(id, row);
    if (this.#rows.size > MAX_CACHED) {
      this.#rows.delete(this.#rows.keys().next().value!);
    }
    this.#keepOnlyFound(id, row);
    return row;
  }

  async #keepOnlyFound(id: SessionId, row: Promise<Row>) {
    const found = await row.then(({ value }) => value !== null, () => false);
    if (!found && this.#rows.get(id) === row) this.#rows.delete(id);
  }
}

function addRefresh(
  atomic: Deno.AtomicOperation,
  hash: string,
  token: RefreshToken,
) {
  atomic.set(keys.refresh(hash), token, { expireIn: KEPT_MS });
}
