import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { deleteMessage, postMessage } from "@/lib/chat/messages.ts";
import { listReactors, react } from "@/lib/chat/reactions.ts";
import { findMessage, listMessages } from "@/lib/chat/reading.ts";
import { newRef } from "@/lib/client/ref.ts";
import { newId } from "@/lib/domain/ids.ts";
import {
  MAX_MEMBERS,
  MAX_REACTIONS,
  NAMED_REACTORS,
} from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { withTone } from "@/lib/domain/tones.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  refusalCode,
  value,
} from "../helpers/app.ts";

async function aMessage(app: App, ...others: User[]) {
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada, ...others);
  const said = { roomId, ref: newRef(), body: "hello" };
  const { seq } = value(await postMessage(app, ada, said));
  return { ada, roomId, seq };
}

Deno.test("reacting twice is reacting once, and taking back leaves nothing", async () => {
  await using app = await openTestApp();
  const grace = await addPerson(app, "grace");
  const { ada, roomId, seq } = await aMessage(app, grace);
  const thumb = { roomId, seq, emoji: "👍", on: true };

  await react(app, ada, thumb);
  const twice = value(await react(app, ada, thumb));
  const both = value(await react(app, grace, thumb));
  await react(app, ada, { ...thumb, on: false });
  const none = value(await react(app, grace, { ...thumb, on: false }));

  expect(twice.reactions).toEqual([{ emoji: "👍", count: 1, by: [ada.id] }]);
  expect(both.reactions).toEqual([
    { emoji: "👍", count: 2, by: [ada.id, grace.id] },
  ]);
  expect(none.reactions).toBeUndefined();
});

Deno.test("a message holds fifty different emoji, and any number of people behind each", async () => {
  await using app = await openTestApp();
  const { ada, roomId, seq } = await aMessage(app);
  const emoji = ["👍", "👎", "👋", "👏", "🙌", "🙏", "💪", "👌", "✊"].flatMap((
    one,
  ) =>
    (["", "🏻", "🏼", "🏽", "🏾", "🏿"] as const).map((tone) =>
      withTone(one, tone)
    )
  );

  const answers = [];
  for (const one of emoji.slice(0, MAX_REACTIONS + 1)) {
    const put = { roomId, seq, emoji: one, on: true };
    answers.push(refusalCode(await react(app, ada, put)));
  }

  expect(answers.slice(0, MAX_REACTIONS)).toEqual(
    Array(MAX_REACTIONS).fill(null),
  );
  expect(answers.at(-1)).toBe("conflict");
});

Deno.test("an emoji holds as many people as a room does, whoever left among them", async () => {
  await using app = await openTestApp();
  const { ada, roomId, seq } = await aMessage(app);
  const key = keys.reactors(roomId, seq, "👍");
  await app.kv.set(key, Array.from({ length: MAX_MEMBERS }, newId));

  const thumb = await react(app, ada, { roomId, seq, emoji: "👍", on: true });
  const other = await react(app, ada, { roomId, seq, emoji: "🎉", on: true });

  expect(refusalCode(thumb)).toBe("conflict");
  expect(refusalCode(other)).toBeNull();
});

Deno.test("whoever is not among those a message names still sees which emoji are theirs", async () => {
  await using app = await openTestApp();
  const people = await Promise.all(
    Array.from(
      { length: NAMED_REACTORS + 2 },
      (_, n) => addPerson(app, `p${n}`),
    ),
  );
  const { roomId, seq } = await aMessage(app, ...people);
  for (const one of people) {
    value(await react(app, one, { roomId, seq, emoji: "🎉", on: true }));
  }
  const last = people.at(-1)!;

  const { messages } = value(
    await listMessages(app, last, { roomId, limit: 50 }),
  );
  const [reaction] = messages.at(-1)!.reactions!;
  const [all] = value(await listReactors(app, last, { roomId, seq }));

  expect([reaction.count, reaction.by.length, reaction.mine]).toEqual([
    people.length,
    NAMED_REACTORS,
    true,
  ]);
  expect(all.people.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
});

Deno.test("only members react, and nobody to what was deleted", async () => {
  await using app = await openTestApp();
  const eve = await addPerson(app, "eve");
  const { ada, roomId, seq } = await aMessage(app);
  const thumb = { roomId, seq, emoji: "👍", on: true };
  value(await react(app, ada, thumb));

  expect(refusalCode(await react(app, eve, thumb))).toBe("not_found");
  value(await deleteMessage(app, ada, { roomId, seq }));
  expect(refusalCode(await react(app, ada, thumb))).toBe("conflict");
  expect(value(await findMessage(app, ada, { roomId, seq })).reactions)
    .toBeUndefined();
});
