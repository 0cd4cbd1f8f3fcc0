/** Whether Debian's faketime is here: with it a process can be told what time it is. */
const library = await findLibrary();

export const hasFakeTime = library !== null;

if (!hasFakeTime) {
  console.warn(
    "Tests of clocks that jump are skipped: Debian's `faketime` is not installed.",
  );
}

/** The clock of a process: its time of day, not its stopwatch, as when a clock is set. */
export class Clock implements AsyncDisposable {
  readonly #file = Deno.makeTempFileSync({ prefix: "parley_clock_" });

  constructor() {
    this.set("+0");
  }

  /** Whoever is started with these has this clock. */
  get env(): Record<string, string> {
    return {
      LD_PRELOAD: library!,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  }

  /** How far it is off: "+3h". */
  set(offset: string) {
    Deno.writeTextFileSync(this.#file, offset);
  }

  [Symbol.asyncDispose]() {
    return Deno.remove(this.#file);
  }
}

async function findLibrary(): Promise<string | null> {
  const { arch } = Deno.build;
  const path = `/usr/lib/${arch}-linux-gnu/faketime/libfaketimeMT.so.1`;
  return await Deno.stat(path).then(() => path, () => null);
}
