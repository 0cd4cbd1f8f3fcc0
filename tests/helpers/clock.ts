/** A clock that stands still until somebody moves it. */
export class Clock {
  #now = Date.UTC(2026, 0, 1);

  readonly now = () => this.#now;

  pass(ms: number) {
    this.#now += ms;
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
