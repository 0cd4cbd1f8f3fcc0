/** Costly work: so many at once, so many in line, and no more. */
export class Slots {
  #busy = 0;
  readonly #line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly maxWaiting: number,
  ) {}

  /** Null when the line is full: the work was not begun. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#busy === this.places) {
      if (this.#line.length === this.maxWaiting) return null;
      await new Promise<void>((turn) => this.#line.push(turn));
    } else {
      this.#busy++;
    }
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** Hands the place to the next in line, so that nobody slips in between. */
  #leave() {
    const next = this.#line.shift();
    if (next) next();
    else this.#busy--;
  }
}
