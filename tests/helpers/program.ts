import { Waiting } from "./waiting.ts";

interface Options {
  flags?: string[]; // of Deno
  args?: string[];
  env?: Record<string, string>;
  openFiles?: number; // how many it may have
  root?: string; // of the tree that it is run from
  hears?: boolean; // what it is told
  through?: string[]; // a command that starts it
}

/** Runs one of `tests/programs` to its end. */
export async function run(name: string, ...args: string[]) {
  await using program = new Program(`tests/programs/${name}.ts`, { args });
  return await program.status;
}

/** A Deno process of its own, killed at the latest when the test ends. */
export class Program extends Waiting implements AsyncDisposable {
  readonly lines: string[] = []; // of both outputs
  readonly status: Promise<Deno.CommandStatus>;
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array> | null;
  #hasEnded = false;

  constructor(file: string, options: Options = {}) {
    super();
    const { flags = ["--allow-all"], args = [], env, root } = options;
    const { openFiles, hears, through = [] } = options;
    const deno = [...through, Deno.execPath(), "run", ...flags, file, ...args];
    const limit = openFiles ? `ulimit -n ${openFiles}; ` : "";
    this.#child = new Deno.Command("sh", {
      args: ["-c", `${limit}exec "$@"`, "sh", ...deno],
      cwd: root,
      env,
      stdin: hears ? "piped" : "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#input = hears ? this.#child.stdin.getWriter() : null;
    const outputs = [this.#child.stdout, this.#child.stderr];
    const read = outputs.map((output) => this.#read(output));
    this.status = Promise.all([this.#child.status, ...read])
      .then(([status]) => {
        this.#hasEnded = true;
        this.changed();
        return status;
      });
  }

  async tell(line: string) {
    await this.#input!.write(new TextEncoder().encode(`${line}\n`));
  }

  /** The first line with `text` in it. */
  async says(text: string, patienceMs?: number): Promise<string> {
    const find = () => this.lines.find((line) => line.includes(text));
    const heard = () => this.#hasEnded || find();
    await this.until(heard, `"${text}"`, patienceMs);
    const line = find();
    if (line !== undefined) return line;
    throw new Error(`It never said "${text}":\n${this.lines.join("\n")}`);
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** What it holds of the machine's memory. Linux only. */
  async megabytes(): Promise<number> {
    const status = await Deno.readTextFile(`/proc/${this.pid}/status`);
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1_024;
  }

  kill(signal: Deno.Signal) {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose]() {
    try {
      this.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await this.status;
    await this.#input?.close().catch(() => {}); // nobody reads it any more
  }

  async #read(output: ReadableStream<Uint8Array<ArrayBuffer>>) {
    let rest = "";
    for await (const text of output.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      this.lines.push(...lines);
      this.changed();
    }
  }
}
