/**
 * What one client asks for is done in the order in which it asked. Posts take their place in the
 * room's log as soon as they are handed over, so they need not wait for each other's commits;
 * everything else waits for all before it, and whatever follows waits for it.
 */
export class InOrder {
  waiting = 0;
  #everything: Promise<unknown> = Promise.resolve();
  #lastBarrier: Promise<unknown> = Promise.resolve();

  /** `work` must not throw. */
  add(work: () => Promise<void>, isBarrier: boolean) {
    this.waiting++;
    const before = isBarrier ? this.#everything : this.#lastBarrier;
    const done = before.then(work).then(() => this.waiting--);
    if (isBarrier) this.#everything = this.#lastBarrier = done;
    else this.#everything = Promise.all([this.#everything, done]);
  }
}
