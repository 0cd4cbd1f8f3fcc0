import type { User } from "@/lib/domain/model.ts";
import { Presence } from "@/lib/presence.ts";
import { SUBPROTOCOL } from "@/lib/protocol/frames.ts";
import { Hub } from "@/lib/realtime/hub.ts";
import { serveSocket } from "@/lib/realtime/serve_socket.ts";
import { addPerson, openTestApp, type TestApp } from "./app.ts";
import { Person } from "./person.ts";

const GRACE_MS = 50; // nobody waits for seconds in a test

/** A running Parley with people in it: in memory, or in `dataDir`. */
export async function openWorld(dataDir: string | null = null): Promise<World> {
  const app = await openTestApp(dataDir);
  app.presence = new Presence(GRACE_MS);
  return new World(app);
}

export class World implements AsyncDisposable {
  readonly hub: Hub;
  readonly #users = new Map<string, User>();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(readonly app: TestApp) {
    this.hub = new Hub(app);
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => this.#upgrade(request),
    );
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#server.addr.port}/api/socket`;
  }

  /** People with an account and a device, which is connected and has heard what there is. */
  async people<const Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ -readonly [Name in keyof Names]: Person }> {
    const people = names.map((name) => this.#person(name));
    return await Promise.all(people) as never;
  }

  async [Symbol.asyncDispose]() {
    await this.hub.sockets.close();
    await this.#server.shutdown();
    await this.app.close();
  }

  async #person(name: string): Promise<Person> {
    const user = await addPerson(this.app, name);
    this.#users.set(user.id, user);
    const person = new Person(this, user);
    await person.device.opened();
    await person.device.greets();
    return person;
  }

  #upgrade(request: Request): Response {
    const user = this.#users.get(request.headers.get("x-person") ?? "");
    if (!user) return new Response(null, { status: 401 });
    const sessionId = request.headers.get("x-session") ?? user.id;
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: SUBPROTOCOL,
    });
    serveSocket(this.hub, { user, sessionId }, { socket, gone() {} });
    return response;
  }
}
