import type { UserId } from "./domain/ids.ts";

const GRACE_MS = 5_000; // between two pages nobody has gone away

/** "away": some device is open, and nobody sits before any of them. */
export type Here = "online" | "away";

interface Sockets {
  open: number;
  idle: number;
}

/** Who is here: a person with an open socket, and for a moment after the last one closed. */
export class Presence {
  readonly #sockets = new Map<UserId, Sockets>();
  readonly #elsewhere = new Map<string, Map<UserId, Here>>(); // by host
  readonly #leaving = new Map<UserId, ReturnType<typeof setTimeout>>();

  constructor(private readonly graceMs = GRACE_MS) {}

  isOnline(id: UserId): boolean {
    return this.of(id) !== null;
  }

  /** Whether they have a socket on this host. */
  isLocal(id: UserId): boolean {
    return this.#sockets.has(id);
  }

  /** Null: not here. */
  of(id: UserId): Here | null {
    const sockets = this.#sockets.get(id);
    let here: Here | undefined = this.#leaving.has(id)
      ? "online"
      : sockets && hereBy(sockets);
    for (const people of this.#elsewhere.values()) {
      if (here === "online") break;
      here = people.get(id) ?? here;
    }
    return here ?? null;
  }

  /** One more socket; true when that changes what others see. */
  arrive(id: UserId): boolean {
    return this.#changes(id, () => {
      this.#stay(id);
      const { open, idle } = this.#sockets.get(id) ?? NONE;
      this.#sockets.set(id, { open: open + 1, idle });
    });
  }

  /** Nobody has touched one of their devices for a while, or somebody has again. */
  rest(id: UserId, isIdle: boolean): boolean {
    return this.#changes(id, () => {
      const { open, idle } = this.#sockets.get(id)!;
      this.#sockets.set(id, { open, idle: idle + (isIdle ? 1 : -1) });
    });
  }

  /** One socket less; `gone` is called if nothing of this person comes back in time. */
  leave(id: UserId, { wasIdle, gone }: { wasIdle: boolean; gone(): void }) {
    const { open, idle } = this.#sockets.get(id) ?? NONE;
    const left = { open: open - 1, idle: idle - (wasIdle ? 1 : 0) };
    this.#sockets.set(id, left);
    if (left.open > 0) return void (left.idle === left.open && gone());
    this.#sockets.delete(id);
    this.#stay(id);
    const timer = setTimeout(() => {
      this.#leaving.delete(id);
      gone();
    }, this.graceMs);
    this.#leaving.set(id, timer);
  }

  /** Who has a socket on this host. */
  local(): [UserId, Here][] {
    return [...this.#sockets].map(([id, sockets]) => [id, hereBy(sockets)]);
  }

  /** What another host says. */
  hear(host: string, id: UserId, here: Here | null) {
    const people = this.#elsewhere.get(host) ?? new Map();
    this.#elsewhere.set(host, people);
    if (here) people.set(id, here);
    else people.delete(id);
  }

  /** Returns who is away now that the host is gone. */
  forgetHost(host: string): UserId[] {
    const people = this.#elsewhere.get(host) ?? new Map();
    this.#elsewhere.delete(host);
    return [...people.keys()].filter((id) => !this.isOnline(id));
  }

  close() {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  #changes(id: UserId, change: () => void): boolean {
    const before = this.of(id);
    change();
    return this.of(id) !== before;
  }

  #stay(id: UserId) {
    clearTimeout(this.#leaving.get(id));
    this.#leaving.delete(id);
  }
}

const NONE: Sockets = { open: 0, idle: 0 };

const hereBy = ({ open, idle }: Sockets): Here =>
  idle < open ? "online" : "away";
