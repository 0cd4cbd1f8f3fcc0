/** Something that has to be done once, when this turn of the event loop is over. */
export interface Flushable {
  flush(): void;
}

/**
 * Gathers what becomes ready until `begin` calls back, the end of this turn of the event loop or a
 * moment later. Under load a turn brings much, and joining it is what makes broadcasting cheap;
 * without load it ends at once. A timer would cost its own delay.
 */
export class Turn {
  #waiting = new Set<Flushable>();

  constructor(private readonly begin: (end: () => void) => void) {}

  wait(flushable: Flushable) {
    if (this.#waiting.add(flushable).size === 1) this.begin(this.#end);
  }

  readonly #end = () => {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const flushable of waiting) flushable.flush();
  };
}
