import type { Browser, BrowserContextOptions } from "playwright-core";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { Presence } from "@/lib/presence.ts";
import { addPerson, post } from "@/tests/helpers/app.ts";
import { openBrowser } from "@/tests/helpers/browser.ts";
import { startServer, type TestServer } from "@/tests/helpers/server.ts";
import { Someone } from "./someone.ts";

const GRACE_MS = 50; // nobody waits for seconds in a test

/** A running Parley, and a browser for everybody who comes. */
export async function openChat(
  options?: Parameters<typeof startServer>[0],
): Promise<Chat> {
  const [server, browser] = await Promise.all([
    startServer(options),
    openBrowser(),
  ]);
  server.app.presence = new Presence(GRACE_MS);
  return new Chat(server, browser);
}

export class Chat implements AsyncDisposable {
  /** Where people find it: something may stand in between. */
  url: string;
  #mary: User | null = null;
  #said = 0;

  constructor(readonly server: TestServer, readonly browser: Browser) {
    this.url = server.url;
  }

  /** Somebody with a browser of their own, and without an account. */
  async visitor(
    name: string,
    options?: BrowserContextOptions,
  ): Promise<Someone> {
    const context = await this.browser.newContext(options);
    const hasScript = options?.javaScriptEnabled !== false;
    const { url } = this;
    return new Someone(name, await context.newPage(), { url, hasScript });
  }

  /** Somebody who has an account already and is signed in. */
  async person(
    name: string,
    options?: BrowserContextOptions,
  ): Promise<Someone> {
    const { cookie, user } = await this.server.signUp(name.toLowerCase());
    const someone = await this.visitor(name, options);
    someone.user = user;
    await someone.page.context().addCookies(
      cookie.split("; ").map((pair) => {
        const [name, value] = pair.split("=");
        return { name, value, url: this.url };
      }),
    );
    return someone;
  }

  people(...names: string[]): Promise<Someone[]> {
    return Promise.all(names.map((name) => this.person(name)));
  }

  /** Mary has said "message 1", "message 2" and so on, to all. */
  async hasHistory(count: number) {
    const { app } = this.server;
    this.#mary ??= await addPerson(app, "mary");
    const first = this.#said + 1;
    this.#said += count;
    const posts = Array.from(
      { length: count },
      (_, index) => post(this.#mary!, `message ${first + index}`),
    );
    await Promise.all(
      posts.map((said) => app.journal.append(GENERAL_ID, said)),
    );
  }

  async [Symbol.asyncDispose]() {
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
