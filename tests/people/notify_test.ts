import { expect } from "expect";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { newId } from "@/lib/domain/ids.ts";
import { type Arrival, isMuted, noticeOf } from "@/lib/domain/notify.ts";
import {
  type Choice,
  DEFAULT_SETTINGS,
  type Settings,
} from "@/lib/domain/settings.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";

const NOW = Date.UTC(2026, 0, 5, 22, 30);
const said: Arrival = {
  roomId: "engines",
  isDirect: false,
  isMentioned: false,
};
const mention = { isMentioned: true };
const here = (choice: Choice) => ({ conversations: { engines: choice } });
const night = { quietFrom: "22:00", quietTo: "07:00" };

type Case = [
  string,
  Partial<Arrival>,
  Partial<Settings>,
  { quietUntil?: number; zone?: string },
  boolean,
];

const cases: Case[] = [
  ["any message", {}, {}, {}, true],
  ["a message for who wants mentions", {}, { level: "mentions" }, {}, false],
  ["a mention for who wants them", mention, { level: "mentions" }, {}, true],
  [
    "a direct message counts as one",
    { isDirect: true },
    {
      level: "mentions",
    },
    {},
    true,
  ],
  ["a mention for who wants nothing", mention, { level: "nothing" }, {}, false],
  [
    "a message in a room that is different",
    {},
    {
      level: "nothing",
      ...here({ level: "all" }),
    },
    {},
    true,
  ],
  [
    "a mention in a room that is silenced",
    mention,
    here({
      level: "nothing",
    }),
    {},
    false,
  ],
  [
    "a mention in a room that is muted",
    mention,
    here({
      mutedUntil: NOW + 1,
    }),
    {},
    false,
  ],
  ["a message when the mute is over", {}, here({ mutedUntil: NOW }), {}, true],
  ["a message for who is not to be disturbed", mention, {}, {
    quietUntil: NOW + 1,
  }, false],
  ["a message after that", {}, {}, { quietUntil: NOW }, true],
  ["a message at night", {}, night, {}, false],
  ["a message when it is day there", {}, night, { zone: "Asia/Tokyo" }, true],
  [
    "a message in a break",
    {},
    {
      quietFrom: "22:15",
      quietTo: "22:45",
    },
    {},
    false,
  ],
  [
    "a message after a break",
    {},
    {
      quietFrom: "22:15",
      quietTo: "22:30",
    },
    {},
    true,
  ],
  ["a message with no end of the night", {}, { quietFrom: "22:00" }, {}, true],
];

for (
  const [what, arrival, chosen, { quietUntil, zone = "UTC" }, isTold] of cases
) {
  Deno.test(`${what} is ${isTold ? "" : "not "}worth a notice`, () => {
    const settings = { ...DEFAULT_SETTINGS, ...chosen };
    const recipient = { settings, quietUntil, zone };

    const notice = noticeOf({ ...said, ...arrival }, recipient, NOW);

    expect(notice).toEqual({ sound: isTold, desktop: isTold });
  });
}

Deno.test("who wants no sound still sees it, and the other way round", () => {
  const told = (chosen: Partial<Settings>) =>
    noticeOf(said, {
      settings: { ...DEFAULT_SETTINGS, ...chosen },
      zone: "UTC",
    }, NOW);

  expect(told({ sound: false })).toEqual({ sound: false, desktop: true });
  expect(told({ desktop: false })).toEqual({ sound: true, desktop: false });
});

Deno.test("a conversation keeps its own level until it is as usual again", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada);
  const other = "general";
  const choice = { level: "nothing", minutes: null } as const;

  value(await chooseLevel(app, ada, { roomId, ...choice }));
  value(
    await chooseLevel(app, ada, { roomId: other, level: "usual", minutes: 60 }),
  );
  const both = (await app.settings.of(ada.id)).conversations;
  value(await chooseLevel(app, ada, { roomId, level: "usual", minutes: null }));
  const one = (await app.settings.of(ada.id)).conversations;

  expect(both[roomId]).toEqual({ level: "nothing" });
  expect(isMuted(both[other], app.now())).toBe(true);
  expect(Object.keys(one)).toEqual([other]);
});

Deno.test("nobody chooses a level for a room that they cannot see", async () => {
  await using app = await openTestApp();
  const [ada, eve] = [await addPerson(app, "ada"), await addPerson(app, "eve")];
  const roomId = await addRoom(app, ada);

  const chosen = await chooseLevel(app, eve, {
    roomId,
    level: "all",
    minutes: null,
  });

  expect(refusalCode(chosen)).toBe("not_found");
});

Deno.test("nobody chooses for more conversations than can be kept", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const muted = { level: "nothing" } as const;
  const many = Array.from({ length: 500 }, () => [newId(), muted]);
  const conversations = Object.fromEntries(many);
  await app.settings.update(ada.id, () => ({ conversations }));
  const roomId = await addRoom(app, ada);
  const choose = (level: "nothing" | "usual", minutes: number | null = null) =>
    chooseLevel(app, ada, { roomId, level, minutes });

  const oneMore = [await choose("nothing"), await choose("usual", 60)];
  const none = await choose("usual");

  expect(oneMore.map(refusalCode)).toEqual(["conflict", "conflict"]);
  expect(refusalCode(none)).toBeNull();
});
