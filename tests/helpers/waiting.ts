const PATIENCE_MS = 10_000; // a test that waits longer has failed

/** Something that changes, and can be waited for. */
export class Waiting {
  readonly #watchers = new Set<() => void>();

  /** Resolves with what `look` finds, as soon as it finds something. */
  until<T>(
    look: () => T | null | undefined | false,
    what: string,
    patienceMs = PATIENCE_MS,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        const found = look();
        if (found !== null && found !== undefined && found !== false) {
          end(() => resolve(found));
        }
      };
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(watch);
        settle();
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`waited in vain for ${what}`))),
        patienceMs,
      );
      this.#watchers.add(watch);
      watch();
    });
  }

  protected changed() {
    for (const watch of [...this.#watchers]) watch();
  }
}
