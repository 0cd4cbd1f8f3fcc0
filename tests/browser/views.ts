import type { Page } from "playwright-core";
import { callsWith } from "@/tests/helpers/routes.ts";

/** A page in one of its states. */
export interface View {
  name: string;
  path: string;
  isGuest?: boolean;
  /** What somebody does there first. */
  act?(page: Page): Promise<unknown>;
}

interface Place {
  roomId: string;
  seq: number; // of a message of one's own
  userId: string; // of somebody
  scheduled: string; // ref of a message that is to be sent later
}

export const viewsOf = (place: Place): View[] => [
  ...pagesOf(place),
  ...errors,
  ...refusedForms(place),
  ...opened(place),
];

/** Every page there is, as it opens. */
const pagesOf = ({ seq, ...place }: Place): View[] =>
  callsWith({ ...place, seq: String(seq) })
    .filter(({ row, method, isApi }) =>
      method === "GET" && !isApi && row.file.endsWith(".tsx") &&
      row.access !== "developers"
    )
    .map(({ row, path }) => ({
      name: path,
      path,
      isGuest: row.access === "everybody",
    }));

const errors: View[] = [
  { name: "no such page", path: "/nothing/here" },
  { name: "no such page, for a guest", path: "/nothing/here", isGuest: true },
  { name: "no such room", path: "/rooms/zzz" },
  { name: "no address at all", path: "/rooms/!!" },
  { name: "nobody of this name", path: "/people?q=zzz" },
];

const refusedForms = ({ roomId }: Place): View[] => [
  {
    name: "a refused registration",
    path: "/register",
    isGuest: true,
    act: async (page) => {
      await page.getByLabel("User name").fill("ada");
      await page.getByLabel("E-mail").fill("ada@example.test");
      await page.getByLabel("Password").fill("short");
      await submit(page, "Create account");
    },
  },
  {
    name: "a refused sign-in",
    path: "/sign-in",
    isGuest: true,
    act: async (page) => {
      await page.getByLabel("User name").fill("ada");
      await page.getByLabel("Password").fill("not the password");
      await submit(page, "Sign in");
    },
  },
  {
    name: "a name that is taken",
    path: "/rooms/new",
    act: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill("general");
      await submit(page, "Create room");
    },
  },
  {
    name: "a name that is none",
    path: `/rooms/${roomId}/details`,
    act: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill(" ");
      await submit(page, "Save");
    },
  },
  {
    name: "a wrong password",
    path: "/settings/password",
    act: async (page) => {
      for (const field of await page.locator("input[type=password]").all()) {
        await field.fill("not the password");
      }
      await page.locator(".settings-main form button").click();
      await page.locator(WRONG).first().waitFor();
    },
  },
  {
    name: "a message that is too long",
    path: `/rooms/${roomId}`,
    act: async (page) => {
      await page.locator(LIVE).waitFor();
      await composer(page).fill("x".repeat(4_001));
      await submit(page, "Send");
    },
  },
];

const opened = ({ roomId, seq }: Place): View[] =>
  [
    {
      name: "when to send a message",
      act: async (page: Page) => {
        await page.locator(LIVE).waitFor();
        await composer(page).fill("good morning");
        await page.getByRole("button", { name: "Send later" }).click();
        await page.getByRole("dialog", { name: "Send later" }).waitFor();
      },
    },
    { name: "the room's menu", act: menu("Room menu") },
    { name: "the account's menu", act: menu("Your account") },
    { name: "an edit in its place", act: action("Edit", "Edit message") },
    {
      name: "what can be done with a message",
      act: action("More actions", "Message actions"),
    },
    { name: "an emoji to choose", act: action("React", "Search emoji") },
    { name: "the question before deleting", act: menuItem("Delete") },
    { name: "where to forward to", act: menuItem("Forward…") },
    { name: "when to be reminded", act: menuItem("Save for later…") },
    { name: "who reacted", act: menuItem("Who reacted") },
    { name: "what was said before", act: menuItem("Edit history") },
    { name: "who has seen it", act: menuItem("Seen by") },
    { name: "what is pinned", act: link("Pinned messages") },
    {
      name: "what to be told of",
      act: async (page: Page) => {
        await page.locator(LIVE).waitFor();
        await menu("Room menu")(page);
        await link("Notifications")(page);
      },
    },
    { name: "the switcher", act: keys("Control+k") },
    { name: "the keys", act: keys("?") },
    { name: "a search for members", path: `/rooms/${roomId}/members?q=a` },
    { name: "a permalink", path: `/rooms/${roomId}/messages/${seq}#m${seq}` },
    {
      name: "a line that is cut",
      act: async (page: Page) => {
        await page.locator(LIVE).waitFor();
        await page.evaluate(() =>
          dispatchEvent(new PageTransitionEvent("pagehide"))
        );
        await composer(page).fill("are you there?");
        await composer(page).press("Enter");
        await page.getByText("1 message will be sent").waitFor();
      },
    },
  ].map((view) => ({ path: `/rooms/${roomId}`, ...view }));

const LIVE = "html[data-link=connected]";
const WRONG = ".banner-danger, .field-error, .composer-error";

const composer = (page: Page) =>
  page.getByRole("textbox", { name: /^Message / });

async function submit(page: Page, button: string) {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.locator(WRONG).first().waitFor();
}

const dialogOn = (page: Page) => page.locator("dialog[open]:modal").waitFor();

const link = (name: string) => async (page: Page) => {
  await page.locator(LIVE).waitFor();
  await page.getByRole("link", { name, exact: true }).click();
  await dialogOn(page);
};

/** Of the last message. */
const menuItem = (name: string) => async (page: Page) => {
  await action("More actions", "Message actions")(page);
  await link(name)(page);
};

const keys = (key: string) => async (page: Page) => {
  await page.locator(LIVE).waitFor();
  await page.getByRole("heading", { level: 1 }).first().click();
  await page.keyboard.press(key);
  await dialogOn(page);
};

const menu = (name: string) => (page: Page) =>
  page.locator("summary", { hasText: name }).click();

const action = (link: string, opens: string) => async (page: Page) => {
  await page.locator(LIVE).waitFor();
  await page.locator(".message").last().hover();
  await page.getByRole("link", { name: link, exact: true }).last().click();
  await page.getByLabel(opens).first().waitFor();
};
