import { expect } from "expect";
import type { BrowserContext, Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { editMessage, pinMessage } from "@/lib/chat/messages.ts";
import { react } from "@/lib/chat/reactions.ts";
import { createRoom } from "@/lib/chat/rooms.ts";
import { scheduleMessage } from "@/lib/chat/scheduled.ts";
import type { User } from "@/lib/domain/model.ts";
import { post, value } from "@/tests/helpers/app.ts";
import { type Chat, openChat } from "./chat.ts";
import { listen } from "./complaints.ts";
import { askAxe, inlineIn, widthOf } from "./inspect.ts";
import { type View, viewsOf } from "./views.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

/** Wider than any place for it. */
const CODE = `\`\`\`ts\nconst wide = [${"1, ".repeat(99)}];\n\`\`\``;
const CELLS = Array.from({ length: 16 }, (_, index) => `Column ${index}`);
const TABLE = [CELLS, CELLS.map(() => "---"), CELLS]
  .map((row) => `| ${row.join(" | ")} |`).join("\n");

Deno.test("every page in every state: for everybody, in both themes, at any width, and all its own", async (test) => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const guest = await chat.visitor("Guest");

  for (const view of viewsOf(await openEngines(chat, ada.user!))) {
    await test.step(view.name, async () => {
      const context = (view.isGuest ? guest : ada).page.context();
      expect(await examine(view, context, chat.server.url)).toEqual([]);
    });
  }
});

/** A room of Ada's, with much in it. */
async function openEngines({ server: { app } }: Chat, ada: User) {
  const room = { name: "engines", topic: "Steam", kind: "public" } as const;
  const { id: roomId } = value(await createRoom(app, ada, room));
  const said = await Promise.all(
    BODIES.map((body) => app.journal.append(roomId, post(ada, body))),
  );
  const { seq } = value(said.at(-1)!);
  const at = { roomId, seq };
  value(await editMessage(app, ada, { ...at, body: "three\nlines\nnow" }));
  value(await react(app, ada, { ...at, emoji: "🎉", on: true }));
  value(await pinMessage(app, ada, { ...at, on: true }));
  const scheduled = uuidv7();
  const later = { ref: scheduled, roomId, body: CODE };
  const when = { at: Date.now() + 60 * 60_000, on: "", zone: "UTC" };
  value(await scheduleMessage(app, ada, { ...later, ...when }));
  return { roomId, seq, userId: ada.id, scheduled };
}

const BODIES = [
  ...Array.from({ length: 12 }, (_, index) => `message ${index + 1}`),
  "x".repeat(200),
  `https://example.org/${"long/".repeat(40)}`,
  CODE,
  TABLE,
  "🎉",
  "one line\nand another",
];

/** All that is wrong with a page. */
async function examine(view: View, context: BrowserContext, url: string) {
  const page = await context.newPage();
  const complaints = listen(page);
  const answer = await page.goto(url + view.path);
  const policy = answer!.headers()["content-security-policy"];
  await view.act?.(page);

  const found = [
    ...policy.includes("unsafe") ? [policy] : [],
    ...await lookAt(page, "light", WIDE),
    ...await lookAt(page, "dark", NARROW),
    ...await inlineIn(page),
    ...complaints,
  ];
  await page.close();
  return found;
}

async function lookAt(
  page: Page,
  colorScheme: "light" | "dark",
  size: typeof WIDE,
) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize(size);
  const width = await widthOf(page);
  const found = await askAxe(page);
  return width > size.width ? [`${width} px wide`, ...found] : found;
}
