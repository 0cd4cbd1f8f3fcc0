/** A program of the benchmark in a process of its own, spoken to in lines. */
export class Program implements AsyncDisposable {
  readonly #process: Deno.ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #input: WritableStreamDefaultWriter<Uint8Array>;

  constructor(path: string, ...args: string[]) {
    this.#process = new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--allow-all", path, ...args],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    this.#lines = linesOf(this.#process.stdout);
    this.#input = this.#process.stdin.getWriter();
  }

  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("a program of the benchmark ended early");
    return value;
  }

  async json<T>(): Promise<T> {
    return JSON.parse(await this.line());
  }

  async ask<T>(): Promise<T> {
    await this.#input.write(new Uint8Array([10]));
    return await this.json<T>();
  }

  async [Symbol.asyncDispose]() {
    await this.#input.close().catch(() => {}); // it ended by itself
    await this.#process.status;
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
