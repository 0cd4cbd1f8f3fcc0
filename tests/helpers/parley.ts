import { PASSWORD } from "./server.ts";
import { Program } from "./program.ts";
import { Visitor } from "./visitor.ts";

/** Parley as its operator starts it, in a process of its own. */
export class Parley implements AsyncDisposable {
  private constructor(readonly program: Program, readonly url: string) {}

  static async start(dataDir: string, env: Record<string, string> = {}) {
    const program = new Program("main.ts", {
      env: {
        PARLEY_HOST: "127.0.0.1",
        PARLEY_PORT: "0",
        PARLEY_DATA: dataDir,
        ...env,
      },
    });
    const url = (await program.says("is ready")).split(" ").at(-1)!;
    return new Parley(program, url);
  }

  /** Somebody who has just registered, in #general. */
  async signUp(name: string): Promise<Visitor> {
    const visitor = new Visitor(this.url);
    const answer = await visitor.submit("/register", {
      username: name,
      displayName: name,
      email: `${name}@example.test`,
      password: PASSWORD,
    });
    await answer.body?.cancel();
    return visitor;
  }

  async stop(signal: Deno.Signal): Promise<Deno.CommandStatus> {
    this.program.kill(signal);
    return await this.program.status;
  }

  [Symbol.asyncDispose]() {
    return this.program[Symbol.asyncDispose]();
  }
}
