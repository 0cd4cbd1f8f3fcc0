import { type RateName, RATES } from "@/lib/rates.ts";
import { Program } from "@/tests/helpers/program.ts";

const PATIENCE_MS = 30_000; // for a start on a busy machine

/** A setting with which nothing has a limit but this. */
export const freelyBut = (...limited: RateName[]) =>
  (Object.keys(RATES) as RateName[])
    .filter((name) => !limited.includes(name))
    .map((name) => `${name}=999999999/999999999`).join(",");

interface Options {
  root?: string; // of another tree than this one
  program?: string; // another one than Parley's own
  env?: Record<string, string>;
}

export interface Holding {
  megabytes: number;
  files: number; // open ones, with connections
}

/** A Parley of its own process, as anybody would start it, that can be ended in every way. */
export class Attacked implements AsyncDisposable {
  readonly port = freePort();
  #program: Program | null = null;

  constructor(
    private readonly dataDir: string,
    private readonly options: Options = {},
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#program!.pid;
  }

  get socketUrl(): string {
    return `ws://127.0.0.1:${this.port}/api/socket`;
  }

  /** What it said since its last start. */
  get lines(): readonly string[] {
    return this.#program?.lines ?? [];
  }

  /** Resolves when it serves; the value is when that was. */
  async start(): Promise<number> {
    this.#program = new Program(this.options.program ?? "main.ts", {
      root: this.options.root,
      env: {
        PARLEY_HOST: "127.0.0.1",
        PARLEY_PORT: `${this.port}`,
        PARLEY_DATA: this.dataDir,
        PARLEY_TRUST_PROXY: "127.0.0.1",
        PARLEY_RATES: freelyBut(),
        PARLEY_LOG: "warning",
        PARLEY_TEST_DENOKV: "", // not a setting of Parley
        ...this.options.env,
      },
    });
    await this.#program.says("is ready", PATIENCE_MS);
    return Date.now();
  }

  /** What the process holds. */
  async holds(): Promise<Holding> {
    const program = this.#program!;
    const files = [...Deno.readDirSync(`/proc/${program.pid}/fd`)].length;
    return { megabytes: await program.megabytes(), files };
  }

  signal(signal: Deno.Signal) {
    this.#program!.kill(signal);
  }

  async kill() {
    this.signal("SIGKILL");
    await this.#program!.status;
  }

  /** Asks it to end; the value is the code it ends with. */
  async stop(): Promise<number> {
    this.signal("SIGTERM");
    return (await this.#program!.status).code;
  }

  async [Symbol.asyncDispose]() {
    await this.#program?.[Symbol.asyncDispose]();
  }
}

/**
 * Below those that the system gives to clients: one that knocks at a closed port could get the
 * same port for itself and be connected to itself.
 */
function freePort(): number {
  while (true) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    try {
      Deno.listen({ hostname: "127.0.0.1", port }).close();
      return port;
    } catch {
      // somebody has it
    }
  }
}
