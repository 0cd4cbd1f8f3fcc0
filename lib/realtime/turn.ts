import { clearImmediate, setImmediate } from "node:timers";

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
  #end: ReturnType<typeof setImmediate> | null = null;

  wait(flushable: Flushable) {
    this.#waiting.push(flushable);
    this.#end ??= setImmediate(() => this.flush());
  }

  flush() {
    clearImmediate(this.#end!);
    this.#end = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const flushable of waiting) flushable.flush();
  }
}
