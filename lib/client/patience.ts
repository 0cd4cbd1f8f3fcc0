/** Does something after a while, once, unless it is called off before. */
export class Patience {
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly ms: number, private readonly act: () => void) {}

  /** Further calls change nothing until it has acted. */
  start() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.act();
    }, this.ms);
  }

  stop() {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
  }
}
