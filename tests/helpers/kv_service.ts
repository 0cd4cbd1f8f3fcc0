import { openTestApp, type TestApp } from "./app.ts";

export const TOKEN = "a token for tests only";
const VERSION = "0.14.0";

/** Where .ci/run puts the service; `PARLEY_TEST_DENOKV` says another place. */
const binary = Deno.env.get("PARLEY_TEST_DENOKV") ??
  `${Deno.env.get("HOME")}/.cache/parley/denokv-${VERSION}/bin/denokv`;

export const hasKvService = await Deno.stat(binary).then(
  () => true,
  () => false,
);

if (!hasKvService) {
  console.warn(
    `Tests of several hosts are skipped: there is no denokv at ${binary}. ` +
      `Get it: cargo install denokv --version ${VERSION} --locked --root ...`,
  );
}

/** A real KV service on a port of its own, which can be killed and started again. */
export class KvService implements AsyncDisposable {
  #process: Deno.ChildProcess | null = null;

  private constructor(
    private readonly file: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<KvService> {
    const folder = await Deno.makeTempDir();
    const service = new KvService(`${folder}/service.sqlite`, freePort());
    Deno.env.set("DENO_KV_ACCESS_TOKEN", TOKEN);
    await service.start();
    return service;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.port}`);
  }

  async start() {
    this.#process = new Deno.Command(binary, {
      args: [
        ...["--sqlite-path", this.file, "serve"],
        ...["--addr", `127.0.0.1:${this.port}`, "--access-token", TOKEN],
      ],
      stdout: "null",
      stderr: "null",
    }).spawn();
    while (!(await accepts(this.port))) {
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }

  async kill() {
    this.#process?.kill("SIGKILL");
    await this.#process?.status;
    this.#process = null;
  }

  /** One more host on this store. */
  host(): Promise<TestApp> {
    return openTestApp(null, { kv: this.url });
  }

  async [Symbol.asyncDispose]() {
    await this.kill();
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function accepts(port: number): Promise<boolean> {
  try {
    (await Deno.connect({ hostname: "127.0.0.1", port })).close();
    return true;
  } catch {
    return false;
  }
}
