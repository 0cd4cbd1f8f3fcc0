import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { editMessage, postMessage } from "@/lib/chat/messages.ts";
import { saveMessage, unsaveMessage } from "@/lib/chat/saved.ts";
import {
  cancelScheduled,
  changeScheduled,
  scheduleMessage,
} from "@/lib/chat/scheduled.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { value } from "@/tests/helpers/app.ts";
import { type Chat, openChat } from "./chat.ts";
import { cutOff } from "./cut_off.ts";
import { askAxe } from "./inspect.ts";
import type { Someone } from "./someone.ts";

const HOUR_MS = 60 * 60_000;

/** Says on another device of theirs. */
async function posts(
  { server: { app } }: Chat,
  { user }: Someone,
  body: string,
) {
  const message = { roomId: GENERAL_ID, ref: uuidv7(), body };
  return value(await postMessage(app, user!, message));
}

/** Whether the page was loaded again since the first time this was asked. */
const isSame = ({ page }: Someone) =>
  page.evaluate(() => {
    const was = "isSame" in globalThis;
    Object.assign(globalThis, { isSame: true });
    return was;
  });

Deno.test("what is saved on another device shows where it is listed, and as it is now", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const ada = await chat.person("Ada");
  const said = await Promise.all(
    ["alpha", "beta", "gamma"].map((text) => posts(chat, ada, text)),
  );
  const at = said.map(({ seq }) => ({ roomId: GENERAL_ID, seq }));
  await ada.goes("/saved");
  await ada.page.getByText("Nothing saved yet").waitFor();
  await isSame(ada);

  for (const one of at) value(await saveMessage(app, ada.user!, one));
  for (const text of ["alpha", "beta", "gamma"]) {
    await ada.sees(ada.listed(text));
  }
  await ada.list.getByText("Saved").waitFor();
  value(await editMessage(app, ada.user!, { ...at[0], body: "first of all" }));
  await ada.sees(ada.listed("first of all"));
  value(await unsaveMessage(app, ada.user!, at[0]));
  await ada.loses(ada.listed("first of all"));
  expect(await askAxe(ada.page)).toEqual([]);

  const done = ada.listed("gamma").getByRole("button", { name: "Done" });
  await done.focus();
  await ada.page.keyboard.press("Enter");
  await ada.loses(ada.listed("gamma"));
  await ada.page.getByText("Removed from Saved.").waitFor();
  await ada.listed("beta").locator(":focus").waitFor();
  expect(await isSame(ada)).toBe(true);
  expect(ada.complaints).toEqual([]);
});

Deno.test("what waits to be sent shows where it is listed until it goes out", async () => {
  const clock = { ahead: 0 };
  await using chat = await openChat({ now: () => Date.now() + clock.ahead });
  const { app } = chat.server;
  const ada = await chat.person("Ada");
  await ada.goes("/scheduled");
  await ada.page.getByText("Messages wait here").waitFor();
  await isSame(ada);
  const later = async (body: string) => {
    const when = { at: Date.now() + HOUR_MS, on: "", zone: "UTC" };
    const { ref } = value(
      await scheduleMessage(app, ada.user!, {
        ...{ ref: uuidv7(), roomId: GENERAL_ID, body },
        ...when,
      }),
    );
    return { scheduled: ref, ...when };
  };

  const [morning, evening] = [
    await later("good morning"),
    await later("night"),
  ];
  await ada.sees(ada.listed("good morning"));
  await ada.sees(ada.listed("night"));
  await ada.list.getByText("Scheduled").waitFor();
  const body = "good morning, all";
  value(await changeScheduled(app, ada.user!, { ...morning, body }));
  await ada.sees(ada.listed("good morning, all"));
  value(await cancelScheduled(app, ada.user!, evening));
  await ada.loses(ada.listed("night"));
  clock.ahead = 2 * HOUR_MS;

  await ada.page.getByText("Messages wait here").waitFor();
  await ada.loses(ada.list.getByText("Scheduled"));
  expect(await isSame(ada)).toBe(true);
  expect(ada.complaints).toEqual([]);
});

Deno.test("what was put aside or left for later during a cut shows in the list after it", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const ada = await chat.person("Ada");
  const { seq } = await posts(chat, ada, "alpha");
  await ada.goes("/rooms");
  await isSame(ada);
  const rows = ["Saved", "Scheduled"].map((name) => ada.list.getByText(name));

  const ref = uuidv7();
  await cutOff(ada, async () => {
    const later = {
      roomId: GENERAL_ID,
      ref,
      body: "night",
      on: "",
      zone: "UTC",
    };
    const at = Date.now() + HOUR_MS;
    value(await scheduleMessage(app, ada.user!, { ...later, at }));
    value(await saveMessage(app, ada.user!, { roomId: GENERAL_ID, seq }));
  });
  for (const row of rows) await ada.sees(row);
  await cutOff(ada, async () => {
    value(await cancelScheduled(app, ada.user!, { scheduled: ref }));
    value(await unsaveMessage(app, ada.user!, { roomId: GENERAL_ID, seq }));
  });
  for (const row of rows) await ada.loses(row);

  expect(await isSame(ada)).toBe(true);
  expect(ada.complaints).toEqual([]);
});

Deno.test("a thread shows in one's list of them as soon as somebody answers in it", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { seq: thread } = await posts(chat, ada, "who brings what?");
  await ada.goes("/threads");
  await isSame(ada);

  const at = { roomId: GENERAL_ID, thread };
  for (const body of ["cake", "and tea"]) {
    const answer = { ...at, ref: uuidv7(), body };
    value(await postMessage(app, grace.user!, answer));
    await ada.sees(ada.listed(`Grace: ${body}`));
  }

  await ada.sees(ada.listed("2 replies").getByText("2 unread"));
  expect(await isSame(ada)).toBe(true);
  expect(ada.complaints).toEqual([]);
});
