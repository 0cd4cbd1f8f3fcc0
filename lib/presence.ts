import type { UserId } from "./domain/ids.ts";

const GRACE_MS = 5_000; // between two pages nobody has gone away

/** Who is here: a person with an open socket, and for a moment after the last one closed. */
export class Presence {
  readonly #sockets = new Map<UserId, number>();
  readonly #elsewhere = new Map<string, Set<UserId>>(); // host → people with a socket there
  readonly #leaving = new Map<UserId, ReturnType<typeof setTimeout>>();

  constructor(private readonly graceMs = GRACE_MS) {}

  isOnline(id: UserId): boolean {
    return this.#sockets.has(id) || this.#leaving.has(id) ||
      [...this.#elsewhere.values()].some((people) => people.has(id));
  }

  /** One more socket; true when this person was away until now. */
  arrive(id: UserId): boolean {
    const wasAway = !this.isOnline(id);
    this.#stay(id);
    this.#sockets.set(id, (this.#sockets.get(id) ?? 0) + 1);
    return wasAway;
  }

  /** One socket less; `gone` is called if nothing of this person comes back in time. */
  leave(id: UserId, gone: () => void) {
    const left = (this.#sockets.get(id) ?? 1) - 1;
    if (left > 0) return void this.#sockets.set(id, left);
    this.#sockets.delete(id);
    this.#stay(id);
    const timer = setTimeout(() => {
      this.#leaving.delete(id);
      gone();
    }, this.graceMs);
    this.#leaving.set(id, timer);
  }

  /** Who has a socket on this host. */
  local(): UserId[] {
    return [...this.#sockets.keys()];
  }

  /** What another host says. */
  hear(host: string, id: UserId, online: boolean) {
    const people = this.#elsewhere.get(host) ?? new Set();
    this.#elsewhere.set(host, people);
    if (online) people.add(id);
    else people.delete(id);
  }

  /** Returns who is away now that the host is gone. */
  forgetHost(host: string): UserId[] {
    const people = this.#elsewhere.get(host) ?? new Set();
    this.#elsewhere.delete(host);
    return [...people].filter((id) => !this.isOnline(id));
  }

  close() {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  #stay(id: UserId) {
    clearTimeout(this.#leaving.get(id));
    this.#leaving.delete(id);
  }
}
