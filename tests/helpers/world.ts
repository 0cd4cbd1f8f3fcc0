import { cookieName } from "@/lib/auth/authenticate.ts";
import type { Config } from "@/lib/config.ts";
import type { User } from "@/lib/domain/model.ts";
import { Presence } from "@/lib/presence.ts";
import { addPerson, signInAs, type TestApp } from "./app.ts";
import { Person } from "./person.ts";
import { startServer, type TestServer } from "./server.ts";

const GRACE_MS = 50; // nobody waits for seconds in a test

/** The whole of Parley with people in it, who have their accounts and devices already. */
export async function openWorld(config: Partial<Config> = {}): Promise<World> {
  const server = await startServer(config);
  server.app.presence = new Presence(GRACE_MS);
  return new World(server);
}

export class World implements AsyncDisposable {
  readonly app: TestApp;

  constructor(readonly server: TestServer) {
    this.app = server.app;
  }

  get url(): string {
    return this.server.url.replace("http", "ws") + "/api/socket";
  }

  /** People with an account and a device, which is connected and has heard what there is. */
  async people<const Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ -readonly [Name in keyof Names]: Person }> {
    const people = names.map(async (name) =>
      await this.welcomes(await addPerson(this.app, name))
    );
    return await Promise.all(people) as never;
  }

  /** Somebody who has an account connects. */
  async welcomes(user: User): Promise<Person> {
    const person = new Person(this, user, await this.signIn(user));
    await person.device.opened();
    await person.device.greets();
    return person;
  }

  /** What a browser that is signed in sends along. */
  async signIn(user: User): Promise<{ cookie: string; origin: string }> {
    const secret = await signInAs(this.app, user, "a test");
    const cookie = `${cookieName(this.app, "session")}=${secret}`;
    return { cookie, origin: this.server.url };
  }

  async [Symbol.asyncDispose]() {
    await this.server[Symbol.asyncDispose]();
  }
}
