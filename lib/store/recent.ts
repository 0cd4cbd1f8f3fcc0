/**
 * What was read lately, or is being read: forgetting a key after a change also forgets a reading
 * that is under way and may still bring what was there before.
 */
export class Recent<T> {
  readonly #kept = new Map<string, T | Promise<T | null>>();

  constructor(
    private readonly max: number,
    private readonly read: (key: string) => Promise<T | null>,
  ) {}

  get(key: string): T | Promise<T | null> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const reading = this.#readAndKeep(key);
    this.#kept.set(key, reading);
    if (this.#kept.size > this.max) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    return reading;
  }

  forget(key: string) {
    this.#kept.delete(key);
  }

  clear() {
    this.#kept.clear();
  }

  /** What was not there, or could not be read, is looked for again. */
  #readAndKeep(key: string): Promise<T | null> {
    let found: T | null = null;
    const reading = this.read(key)
      .then((value) => found = value)
      .finally(() => {
        if (this.#kept.get(key) !== reading) return; // forgotten meanwhile
        if (found === null) this.forget(key);
        else this.#kept.set(key, found);
      });
    return reading;
  }
}
