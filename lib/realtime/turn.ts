import { setImmediate } from "node:timers";

/** Something that has to be done once, when this turn of the event loop is over. */
export interface Flushable {
  flush(): void;
}

/**
 * Gathers what becomes ready in one turn of the event loop. Under load a turn brings much, and
 * joining it is what makes broadcasting cheap; without load it ends at once. A timer would cost
 * its own delay.
 */
export class Turn {
  #waiting: Flushable[] = [];

  wait(flushable: Flushable) {
    if (this.#waiting.push(flushable) === 1) setImmediate(() => this.#end());
  }

  #end() {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const flushable of waiting) flushable.flush();
  }
}
