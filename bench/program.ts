const LEAVING_MS = 5_000; // for a program that was told that this is all

const running = new Set<Program>();

/** A program of the benchmark in a process of its own, spoken to in lines. */
export class Program implements AsyncDisposable {
  readonly #process: Deno.ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #input: WritableStreamDefaultWriter<Uint8Array>;

  constructor(command: string, args: string[], env?: Record<string, string>) {
    this.#process = new Deno.Command(command, {
      args,
      env,
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    this.#lines = linesOf(this.#process.stdout);
    this.#input = this.#process.stdin.getWriter();
    running.add(this);
  }

  static deno(path: string, ...args: string[]): Program {
    const flags = ["run", "--no-prompt", "--allow-all"];
    return new Program(Deno.execPath(), [...flags, path, ...args]);
  }

  /** Whoever waits for one of them hears that it ended early. */
  static endAll() {
    for (const program of running) program.end();
  }

  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("a program of the benchmark ended early");
    return value;
  }

  async json<T>(): Promise<T> {
    return JSON.parse(await this.line());
  }

  /** Its figures; what it says before them is printed. */
  async told<T>(): Promise<T> {
    while (true) {
      const line = await this.line();
      if (line.startsWith("{")) return JSON.parse(line);
      console.log(line);
    }
  }

  async tell(line: string) {
    await this.#input.write(new TextEncoder().encode(`${line}\n`));
  }

  async ask<T>(): Promise<T> {
    await this.tell("");
    return await this.json<T>();
  }

  get pid(): number {
    return this.#process.pid;
  }

  end(signal: Deno.Signal = "SIGKILL") {
    try {
      this.#process.kill(signal);
    } catch {
      // It ended by itself.
    }
  }

  async [Symbol.asyncDispose]() {
    this.#input.close().catch(() => {}); // it ended by itself
    const late = setTimeout(() => this.end(), LEAVING_MS);
    await this.#process.status;
    clearTimeout(late);
    running.delete(this);
  }
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}
