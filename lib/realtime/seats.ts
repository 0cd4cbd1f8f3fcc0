import type { UserId } from "@/lib/domain/ids.ts";
import { MAX_SOCKETS_PER_USER } from "@/lib/domain/limits.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";

const MAX_PER_ADDRESS = 1_000; // an office behind one address
const RETRY_AFTER = 30; // seconds

/** How many sockets a person and an address hold. A seat is free again when its socket is gone. */
export class Seats {
  readonly #people = new Map<UserId, number>();
  readonly #addresses = new Map<string, number>();

  /** Takes a seat; the value gives it back. */
  take(userId: UserId, address: string): Result<() => void> {
    if ((this.#people.get(userId) ?? 0) >= MAX_SOCKETS_PER_USER) {
      return full("You have Parley open in too many places. Close some.");
    }
    if ((this.#addresses.get(address) ?? 0) >= MAX_PER_ADDRESS) {
      return full("Too many connections from your network.");
    }
    add(this.#people, userId, 1);
    add(this.#addresses, address, 1);
    let isTaken = true;
    return ok(() => {
      if (!isTaken) return;
      isTaken = false;
      add(this.#people, userId, -1);
      add(this.#addresses, address, -1);
    });
  }
}

const full = (message: string) =>
  refuse("rate_limited", message, { retryAfter: RETRY_AFTER });

function add(counts: Map<string, number>, key: string, change: number) {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
