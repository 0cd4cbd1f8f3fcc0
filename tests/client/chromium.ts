import type { Browser, BrowserContext, Page } from "playwright-core";
import { hubOf } from "@/lib/realtime/hub.ts";
import { addRoom, post, value } from "@/tests/helpers/app.ts";
import { openBrowser } from "@/tests/helpers/browser.ts";
import {
  type Person,
  startServer,
  type TestServer,
} from "@/tests/helpers/server.ts";

/** Parley, and people in front of real browsers. */
export async function openRooms(
  options?: Parameters<typeof startServer>[0],
): Promise<Rooms> {
  return new Rooms(await startServer(options), await openBrowser());
}

export class Rooms implements AsyncDisposable {
  constructor(readonly server: TestServer, readonly browser: Browser) {}

  async people(...names: string[]): Promise<Someone[]> {
    return await Promise.all(names.map(async (name) => {
      const person = await this.server.signUp(name);
      const context = await this.browser.newContext();
      return await this.seat(person, context);
    }));
  }

  /** Signs somebody in to a browser. */
  async seat(person: Person, context: BrowserContext): Promise<Someone> {
    const { url } = this.server;
    await context.addCookies(cookiesOf(person, url));
    return new Someone(person, context, url);
  }

  room(owner: Someone, ...members: Someone[]): Promise<string> {
    return addRoom(
      this.server.app,
      owner.person.user,
      ...members.map(({ person }) => person.user),
    );
  }

  /** Somebody has said much here before. */
  async hasHistory(roomId: string, by: Someone, bodies: string[]) {
    const { app } = this.server;
    await Promise.all(
      bodies.map(async (body) =>
        value(await app.journal.append(roomId, post(by.person.user, body)))
      ),
    );
  }

  /** Every connection ends. */
  cutLines() {
    const { sockets } = hubOf(this.server.app);
    sockets.close();
    sockets.isClosing = false;
  }

  async [Symbol.asyncDispose]() {
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}

/** Somebody signed in, in a browser of their own. */
export class Someone {
  /** What the browser had to complain about. */
  readonly complaints: string[] = [];
  page!: Page; // the last one opened

  constructor(
    readonly person: Person,
    readonly context: BrowserContext,
    readonly url: string,
  ) {}

  async opens(path: string): Promise<Page> {
    this.page = await this.context.newPage();
    this.page.on("pageerror", ({ message }) => this.complaints.push(message));
    this.page.on("console", (said) => {
      if (said.type() === "error") this.complaints.push(said.text());
    });
    await this.page.goto(this.url + path);
    await this.page.locator("html[data-link=connected]").waitFor();
    return this.page;
  }

  /** The script comes when the page is there already; `shifts` is what moved then by itself. */
  async watchesComeToLife(path: string): Promise<Page> {
    const page = await this.context.newPage();
    let release = () => {};
    const shown = new Promise<void>((done) => release = done);
    await page.route("**/_fresh/**", async (route) => {
      await shown;
      await route.continue();
    });
    await page.goto(this.url + path, { waitUntil: "commit" });
    await page.getByRole("textbox").waitFor();
    await page.evaluate(noteShifts);
    release();
    await page.locator("html[data-link=connected]").waitFor();
    return page;
  }

  get composer() {
    return this.page.getByRole("textbox", { name: /^Message / });
  }

  async writes(text: string) {
    await this.composer.pressSequentially(text);
  }

  async says(text: string) {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  async hears(text: string) {
    await this.page.locator(".message-body", { hasText: text }).waitFor();
  }

  /** The messages on the page, oldest first. */
  sees(): Promise<string[]> {
    return this.page.locator(".message-body").allInnerTexts();
  }
}

const cookiesOf = ({ cookie }: Person, url: string) =>
  cookie.split("; ").map((pair) => {
    const [name, value] = pair.split("=");
    return { name, value, url };
  });

/** Runs in the page, once it has stood still for two frames. */
async function noteShifts() {
  type Shift = { value: number; sources: { node: Element | null }[] };
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  for (let frames = 0; frames < 2; frames++) {
    await new Promise(requestAnimationFrame);
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as Shift;
      const nodes = sources.map(({ node }) => node?.outerHTML?.slice(0, 80));
      shifts.push(`${value}: ${nodes}`);
    }
  }).observe({ type: "layout-shift" });
}
