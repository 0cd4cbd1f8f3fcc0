import { Program } from "@/tests/helpers/program.ts";

const PATIENCE_MS = 120_000; // for a whole crowd; what it may take is asserted elsewhere

interface Options {
  root?: string;
  through?: string[]; // a command that starts it
}

/** A program of its own that does what it is asked, so that no other process is the one that is busy. */
export class Asked implements AsyncDisposable {
  readonly #program: Program;
  readonly #task: string;
  #asked = 0;

  constructor(file: string, task: unknown, options: Options = {}) {
    this.#task = Deno.makeTempFileSync({ prefix: "parley_task_" });
    Deno.writeTextFileSync(this.#task, JSON.stringify(task));
    const args = [this.#task];
    this.#program = new Program(file, { args, hears: true, ...options });
  }

  async ask<T>(verb: string, argument?: unknown): Promise<T> {
    const number = ++this.#asked;
    await this.#program.tell(JSON.stringify([number, verb, argument]));
    const line = await this.#program.says(`#${number} `, PATIENCE_MS);
    return JSON.parse(line.slice(`#${number} `.length));
  }

  async [Symbol.asyncDispose]() {
    await this.#program[Symbol.asyncDispose]();
    await Deno.remove(this.#task);
  }
}
