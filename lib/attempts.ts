const FREE = 5; // wrong guesses before anybody has to wait
const FIRST_DELAY_MS = 1_000; // doubles with each further guess
const MAX_DELAY_MS = 15 * 60_000; // and never becomes a lock-out
const FORGOTTEN_MS = 24 * 60 * 60_000;
const MAX_KNOWN = 50_000; // accounts guessed at; the oldest make way

interface Guesses {
  count: number;
  at: number; // of the last one, ms of the monotonic clock
}

/** Guesses at a password, by the account they aim at. */
export class Attempts {
  readonly #guesses = new Map<string, Guesses>();

  constructor(
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /**
   * Counts a guess before it is judged, so that a thousand at once are not a thousand first ones.
   * Returns the seconds to wait, 0 when the guess may be judged.
   */
  begin(account: string): number {
    const now = this.clock();
    const { count, at } = this.#known(account, now);
    const wait = at + delayAfter(count) - now;
    if (wait > 0) return Math.ceil(wait / 1_000);

    this.#guesses.delete(account);
    this.#guesses.set(account, { count: count + 1, at: now }); // the newest last
    if (this.#guesses.size > MAX_KNOWN) {
      this.#guesses.delete(this.#guesses.keys().next().value!);
    }
    return 0;
  }

  /** It was the right password after all. */
  succeed(account: string) {
    this.#guesses.delete(account);
  }

  #known(account: string, now: number): Guesses {
    const known = this.#guesses.get(account);
    return known && now - known.at < FORGOTTEN_MS
      ? known
      : { count: 0, at: now };
  }
}

function delayAfter(count: number): number {
  if (count < FREE) return 0;
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (count - FREE));
}
