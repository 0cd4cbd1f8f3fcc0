/**
 * What was read lately, kept as readings and not as values: forgetting a key after a change also
 * forgets a reading that is under way and may still bring what was there before.
 */
export class Recent<T> {
  readonly #readings = new Map<string, Promise<T | null>>();

  constructor(
    private readonly max: number,
    private readonly read: (key: string) => Promise<T | null>,
  ) {}

  get(key: string): Promise<T | null> {
    const known = this.#readings.get(key);
    if (known) return known;
    const reading = this.#readAndKeep(key);
    this.#readings.set(key, reading);
    if (this.#readings.size > this.max) {
      this.#readings.delete(this.#readings.keys().next().value!);
    }
    return reading;
  }

  forget(key: string) {
    this.#readings.delete(key);
  }

  clear() {
    this.#readings.clear();
  }

  /** What was not there, or could not be read, is looked for again. */
  #readAndKeep(key: string): Promise<T | null> {
    let isFound = false;
    const reading = this.read(key)
      .then((value) => {
        isFound = value !== null;
        return value;
      })
      .finally(() => {
        if (!isFound && this.#readings.get(key) === reading) this.forget(key);
      });
    return reading;
  }
}
