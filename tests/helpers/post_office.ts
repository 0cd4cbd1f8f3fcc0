import { uuidv7 } from "uuidv7";
import { Program } from "./program.ts";

interface Options {
  openFiles?: number;
  env?: Record<string, string>;
  through?: string[];
}

/** A running Parley of one room, with somebody who says things in it. */
export async function startPostOffice(dataDir: string, options: Options = {}) {
  const program = new Program("tests/programs/serve_posts.ts", {
    openFiles: options.openFiles,
    through: options.through,
    env: {
      PARLEY_HOST: "127.0.0.1",
      PARLEY_PORT: "0",
      PARLEY_DATA: dataDir,
      ...options.env,
    },
  });
  const url = (await program.says("is ready")).split(" ").at(-1)!;
  return new PostOffice(program, url);
}

export class PostOffice implements AsyncDisposable {
  constructor(readonly program: Program, readonly url: string) {}

  /** The message of the refusal, or null when it was acknowledged. */
  async say(ref: string): Promise<string | null> {
    const response = await fetch(this.url, { method: "POST", body: ref });
    const answer = await response.json();
    return answer.ok ? null : answer.refusal.message;
  }

  async said(): Promise<string[]> {
    return await (await fetch(this.url)).json();
  }

  async get(path: string) {
    return await (await fetch(this.url + path)).json();
  }

  /** Says one thing after the other until that fails; resolves with what was acknowledged. */
  async talk(when?: { count: number; then(): void }): Promise<string[]> {
    const acknowledged: string[] = [];
    try {
      while (true) {
        const ref = uuidv7();
        if (await this.say(ref) !== null) return acknowledged;
        if (acknowledged.push(ref) === when?.count) when.then();
      }
    } catch {
      return acknowledged;
    }
  }

  [Symbol.asyncDispose]() {
    return this.program[Symbol.asyncDispose]();
  }
}
