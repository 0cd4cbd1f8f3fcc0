import type { Config } from "@/lib/config.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { fold } from "@/lib/domain/text.ts";
import { listen, type Listening } from "@/lib/web/listen.ts";
import { site } from "@/lib/web/site.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { Visitor } from "./visitor.ts";

export const PASSWORD = "tangerine kettle drift";

type Options = Partial<Config> & { now?(): number };

/** The whole of Parley behind a real port. */
export async function startServer(
  { dataDir = null, ...options }: Options = {},
): Promise<TestServer> {
  const app = await openTestApp(dataDir, options);
  const answer = site(() => Promise.resolve(app)).handler();
  const address = { host: "127.0.0.1", port: 0 };
  const listening = await listen({ ...app.config, ...address }, answer);
  return new TestServer(app, listening);
}

export class TestServer implements AsyncDisposable {
  readonly url: string;

  constructor(
    readonly app: TestApp,
    private readonly listening: Listening,
  ) {
    this.url = listening.url;
  }

  /** Somebody with a browser and without an account. */
  visitor(): Visitor {
    return new Visitor(this.url);
  }

  /** Somebody who has just registered in a browser of their own. */
  async signUp(name: string): Promise<Person> {
    const person = new Person(this.url);
    const answer = await person.submit("/register", {
      username: name,
      displayName: name[0].toUpperCase() + name.slice(1),
      email: `${name}@example.test`,
      password: PASSWORD,
    });
    await answer.body?.cancel();
    const { kv, users } = this.app;
    const { value: id } = await kv.get<string>(keys.username(fold(name)));
    person.user = (await users.find(id!))!;
    return person;
  }

  /** Several, one after the other. */
  async people<const Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ -readonly [Name in keyof Names]: Person }> {
    return await Array.fromAsync(names, (name) => this.signUp(name)) as never;
  }

  async [Symbol.asyncDispose]() {
    this.app.stopping.abort(); // open sockets would keep the server from ending
    await this.listening.stop();
    await this.app.close();
  }
}

export class Person extends Visitor {
  user!: User;
}
