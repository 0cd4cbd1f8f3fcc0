import { openTestApp, type TestApp } from "@/tests/helpers/app.ts";
import { KvService, TOKEN } from "@/tests/helpers/kv_service.ts";
import { FAIR, Proxy } from "@/tests/helpers/proxy.ts";
import { Attacked } from "./attacked.ts";
import { foundTown, type Town } from "./town.ts";

/** Several servers on one store, and a balancer before them that knows nothing of anybody. */
export class Hosts implements AsyncDisposable {
  private constructor(
    readonly service: KvService,
    readonly servers: Attacked[],
    readonly town: Town,
    private readonly stack: AsyncDisposableStack,
  ) {}

  static async start(
    size: { hosts: number; people: number; rooms: number; root?: string },
  ): Promise<Hosts> {
    await using opening = new AsyncDisposableStack();
    const service = opening.use(await KvService.start());
    const env = {
      PARLEY_KV: service.url.origin,
      DENO_KV_ACCESS_TOKEN: TOKEN,
    };
    const servers = Array.from(
      { length: size.hosts },
      () => opening.use(new Attacked("", { env, root: size.root })),
    );
    const targets = servers.map(({ port }) => ({
      hostname: "127.0.0.1",
      port,
    }));
    const balancer = opening.use(
      new Proxy({ targets, weather: () => [FAIR, FAIR] }),
    );
    const url = `ws://127.0.0.1:${balancer.port}/api/socket`;
    const town = await foundOn(service, size, url);
    for (const server of servers) await server.start();
    return new Hosts(service, servers, town, opening.move());
  }

  /** The store, as one host more sees it. */
  open(): Promise<TestApp> {
    return openTestApp(null, { kv: this.service.url });
  }

  [Symbol.asyncDispose]() {
    return this.stack.disposeAsync();
  }
}

async function foundOn(
  service: KvService,
  size: { people: number; rooms: number },
  url: string,
): Promise<Town> {
  await using app = await openTestApp(null, { kv: service.url });
  return await foundTown(app, size, url);
}
