import type { User } from "@/lib/domain/model.ts";
import type { Locator, Page } from "playwright-core";
import { PASSWORD } from "@/tests/helpers/server.ts";
import { listen } from "./complaints.ts";

const PATIENCE_MS = 30_000;

interface Where {
  url: string;
  hasScript?: boolean;
}

/** Somebody in front of a browser: what people do, with a script or without one. */
export class Someone {
  /** What the browser had to complain about. */
  readonly complaints: string[];

  readonly hasScript: boolean;
  user: User | null = null; // known of those who had an account already
  readonly #url: string;

  constructor(readonly name: string, readonly page: Page, where: Where) {
    this.complaints = listen(page);
    this.hasScript = where.hasScript ?? true;
    this.#url = where.url;
  }

  get username(): string {
    return this.name.toLowerCase();
  }

  /** The list of conversations. */
  get list(): Locator {
    return this.page.getByRole("navigation", { name: "Conversations" });
  }

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: /^Message / });
  }

  async goes(path: string) {
    await this.page.goto(new URL(path, this.#url).href);
    await this.settles();
  }

  async registers() {
    await this.goes("/register");
    await this.page.getByLabel("Your name").fill(this.name);
    await this.page.getByLabel("User name").fill(this.username);
    await this.page.getByLabel("E-mail").fill(`${this.username}@example.test`);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.presses("Create account");
    await this.isIn("general");
  }

  async signsIn() {
    await this.goes("/sign-in");
    await this.givesPassword();
    await this.list.waitFor();
    await this.settles();
  }

  async givesPassword() {
    await this.page.getByLabel("User name or e-mail").fill(this.username);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.presses("Sign in");
  }

  async signsOut() {
    await this.page.locator("summary", { hasText: "Your account" }).click();
    await this.presses("Sign out");
    await this.page.getByRole("link", { name: "Create account" }).waitFor();
  }

  /** Opens a conversation of the list. */
  async opens(name: string) {
    await this.row(name).click();
    await this.isIn(name);
  }

  /** A conversation in the list. */
  row(name: string): Locator {
    return this.list.locator(".row", {
      has: this.page.locator(".row-name").getByText(name, { exact: true }),
    });
  }

  async isIn(name: string) {
    const head = this.page.getByRole("heading", { level: 1 });
    const named = head.getByText(name, { exact: true }) // beside who is online
      .or(this.page.getByRole("heading", { level: 1, name, exact: true }));
    await named.first().waitFor();
    await this.settles();
  }

  async writes(text: string) {
    await this.composer.pressSequentially(text);
  }

  async says(text: string) {
    await this.composer.fill(text);
    await this.presses("Send");
    await this.sees(this.message(text));
  }

  message(text: string): Locator {
    return this.page.locator(".message", { hasText: text });
  }

  /** In a list of what was found, saved, left for later … */
  listed(text: string): Locator {
    return this.page.locator(".listed", { hasText: text });
  }

  /** What the server does not have yet. */
  get unsent(): Locator {
    return this.page.locator(".message", { hasText: "Not sent yet." });
  }

  async hears(text: string) {
    await this.sees(this.message(text));
  }

  /** The messages on the page, oldest first. */
  texts(): Promise<string[]> {
    return this.page.locator(".message-body, .message-gone").allInnerTexts();
  }

  async edits(text: string, into: string) {
    await this.message(text).hover();
    await this.message(text).getByRole("link", { name: "Edit" }).click();
    await this.page.getByRole("textbox", { name: "Edit message" }).fill(into);
    await this.presses("Save");
    await this.sees(this.message(into));
  }

  async deletes(text: string) {
    await this.message(text).hover();
    await this.message(text).getByRole("link", { name: "More actions" })
      .click();
    await this.follows("Delete");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Delete" }).click();
    await this.loses(this.message(text));
  }

  /** From the toolbar of a message. */
  async acts(text: string, link: string | RegExp) {
    await this.message(text).hover();
    await this.message(text).getByRole("link", { name: link }).click();
  }

  /** Under a message: how often, and whether by this person. */
  reaction(text: string, emoji: string): Locator {
    return this.message(text).getByRole("button", {
      name: new RegExp(`^${emoji}[ .]`),
    });
  }

  presses(button: string) {
    return this.page.getByRole("button", { name: button, exact: true }).click();
  }

  follows(link: string) {
    return this.page.getByRole("link", { name: link, exact: true }).click();
  }

  /** From wherever the list is on the page. */
  async creates(name: string, kind: "public" | "private") {
    await this.follows("Add a room");
    await this.follows("Create room");
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Who can join").selectOption(kind);
    await this.presses("Create room");
    await this.isIn(name);
  }

  /** To the room that is open. */
  async adds(name: string) {
    await this.chooses("Add people");
    await this.page.getByLabel("Find people").fill(name);
    await this.presses("Find");
    await this.presses(`Add ${name}`);
    await this.page.getByRole("button", { name: `Remove ${name}` }).waitFor();
    await this.settles();
  }

  async removes(name: string) {
    await this.page.getByRole("link", { name: /^\d+ members?$/ }).click();
    const remove = this.page.getByRole("button", { name: `Remove ${name}` });
    await remove.click();
    await remove.waitFor({ state: "detached" });
    await this.settles();
  }

  async leaves() {
    await this.chooses("Leave room");
    await this.page.getByRole("dialog").getByRole("button", { name: "Leave" })
      .click();
    await this.list.waitFor();
    await this.settles();
  }

  /** From the menu of the open room. */
  async chooses(item: string) {
    await this.page.locator("summary", { hasText: "Room menu" }).click();
    await this.page.locator(".menu-items")
      .getByRole("link", { name: item, exact: true }).click();
  }

  async titleIs(title: RegExp) {
    await this.page.waitForFunction(
      ([source]) => new RegExp(source).test(document.title),
      [title.source],
    );
  }

  /** A link to another page, which is there then. */
  async turnsTo(link: string) {
    const here = this.page.url();
    await this.follows(link);
    await this.page.waitForURL(({ href }) => href !== here);
    await this.settles();
  }

  /** With a script it comes by itself, without one the page is loaded again until it is there. */
  async sees(what: Locator) {
    await reloadsUntil(this, () => what.isVisible());
    await what.waitFor();
  }

  async loses(what: Locator) {
    await reloadsUntil(this, () => what.isHidden());
    await what.waitFor({ state: "hidden" });
  }

  /** A page with a script is live before anything is done on it. */
  async settles() {
    const isLive = this.page.locator(
      "html[data-link=connected], body:not(:has(#fresh-islands))",
    );
    if (this.hasScript) await isLive.first().waitFor({ state: "attached" });
  }
}

async function reloadsUntil(
  { page, hasScript }: Someone,
  isSo: () => Promise<boolean>,
) {
  if (hasScript) return;
  const end = performance.now() + PATIENCE_MS;
  while (!await isSo() && performance.now() < end) await page.reload();
}
