import { Program } from "@/tests/helpers/program.ts";
import type { Account, Recoveries, Task } from "./task.ts";

const PATIENCE_MS = 120_000; // for a whole crowd; what it may take is asserted elsewhere

/** A crowd in a process of its own, so that the server's is not the one that is busy. */
export class CrowdProcess implements AsyncDisposable {
  readonly #program: Program;
  readonly #task: string;
  #asked = 0;

  constructor(task: Task, root?: string) {
    this.#task = Deno.makeTempFileSync({ prefix: "parley_crowd_" });
    Deno.writeTextFileSync(this.#task, JSON.stringify(task));
    const options = { args: [this.#task], root, hears: true };
    this.#program = new Program("tests/attacks/crowd/main.ts", options);
  }

  start = () => this.#ask<null>("start");
  open = () => this.#ask<null>("open");
  talk = (postsOnly = false) => this.#ask<null>("talk", postsOnly);
  cut = () => this.#ask<null>("cut");
  back = (patienceMs: number) => this.#ask<null>("back", patienceMs);
  hush = (patienceMs: number) => this.#ask<string[]>("hush", patienceMs);
  compare = (patienceMs: number) => this.#ask<string[]>("compare", patienceMs);
  recoveries = () => this.#ask<Recoveries>("recoveries");
  acknowledged = () => this.#ask<number>("acknowledged");
  account = () => this.#ask<Account>("account");
  keep = () => this.#ask<null>("keep");
  restored = () => this.#ask<null>("restored");

  async [Symbol.asyncDispose]() {
    await this.#program[Symbol.asyncDispose]();
    await Deno.remove(this.#task);
  }

  async #ask<T>(verb: string, argument?: unknown): Promise<T> {
    const number = ++this.#asked;
    await this.#program.tell(JSON.stringify([number, verb, argument]));
    const line = await this.#program.says(`#${number} `, PATIENCE_MS);
    return JSON.parse(line.slice(`#${number} `.length));
  }
}
