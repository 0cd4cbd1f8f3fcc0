interface Task {
  work(): Promise<void>; // must not throw
  isPost: boolean;
}

/**
 * What one client asks for is done in the order in which it asked. Posts take their place in the
 * room's log as soon as they are handed over, so they need not wait for each other's commits;
 * everything else waits for all before it, and whatever follows waits for it.
 */
export class InOrder {
  #queue: Task[] = [];
  #running = 0;
  #onlyPosts = true; // what is running

  get waiting(): number {
    return this.#queue.length + this.#running;
  }

  add(task: Task) {
    if (this.#queue.length > 0 || !this.#mayStart(task)) this.#queue.push(task);
    else this.#start(task);
  }

  #mayStart({ isPost }: Task): boolean {
    return this.#running === 0 || isPost && this.#onlyPosts;
  }

  async #start({ work, isPost }: Task) {
    this.#running++;
    this.#onlyPosts = isPost;
    await work();
    this.#running--;
    while (this.#queue.length > 0 && this.#mayStart(this.#queue[0])) {
      this.#start(this.#queue.shift()!);
    }
  }
}
