import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { MessageView } from "@/lib/protocol/views.ts";
import { accepted, seqOf } from "../helpers/device.ts";
import { onEveryTransport } from "../helpers/transports.ts";

onEveryTransport.test("twenty people talking at once are heard by all in one order", async ({ openWorld }) => {
  await using world = await openWorld();
  const names = Array.from({ length: 20 }, (_, i) => `person${i}`);
  const people = await world.people(...names);
  const room = await people[0].opensRoom(...people.slice(1));

  await Promise.all(people.map(async (person, i) => {
    for (let n = 0; n < 10; n++) await person.says(room, `${i}: ${n}`);
  }));
  const { head } = await world.app.rooms.open(room);
  const heard = await Promise.all(people.map(async ({ device }) => {
    await device.until(
      () => device.cursors.get(room) === head.seq,
      "the last message",
    );
    return device.messagesIn(room);
  }));

  expect(heard[0]).toHaveLength(200);
  expect(heard[0].map(({ ordinal }) => ordinal))
    .toEqual(heard[0].map((_, i) => i + 1));
  for (const messages of heard) expect(messages).toEqual(heard[0]);
});

onEveryTransport.test("what one person says without waiting keeps its order", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const words = Array.from({ length: 200 }, (_, i) => `${i}`);

  await Promise.all(words.map((word) => ada.says(room, word)));
  await grace.hears(room, "199");

  const bodies = grace.device.messagesIn(room).map(({ body }) => body);
  expect(bodies).toEqual(words);
});

onEveryTransport.test("what follows a post waits for it", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const room = await ada.opensRoom();
  const asks = (body: string) =>
    ada.device.asks({ type: "edit", roomId: room, seq: 3, body });

  const posted = ada.says(room, "first");
  const edited = asks("second");
  const listed = ada.device.asks({
    type: "list_messages",
    roomId: room,
    limit: 1,
  });

  expect((await posted).seq).toBe(3);
  expect(accepted<MessageView>(await edited).body).toBe("second");
  const page = accepted<{ messages: MessageView[] }>(await listed);
  expect(page.messages.map(({ body }) => body)).toEqual(["second"]);
});

onEveryTransport.test("a message sent again over a new connection is the same message", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const post = {
    type: "post",
    roomId: room,
    ref: uuidv7(),
    body: "once",
  } as const;

  const first = accepted<MessageView>(await ada.device.asks(post));
  for (let i = 0; i < 3; i++) {
    await ada.losesConnection();
    await ada.comesBack();
    const again = accepted<MessageView>(await ada.device.asks(post));
    expect(again).toEqual(first);
  }

  await grace.device.hasHeardAll();
  expect(grace.device.messagesIn(room)).toHaveLength(1);
});

onEveryTransport.test("a message whose answer was lost is answered when it is sent again", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const room = await ada.opensRoom(grace);
  const post = {
    type: "post",
    roomId: room,
    ref: uuidv7(),
    body: "once",
  } as const;

  ada.device.send(post);
  await ada.losesConnection(); // before the answer, or after: nobody knows
  await ada.comesBack();
  const { seq } = accepted<MessageView>(await ada.device.asks(post));

  await grace.hears(room, "once");
  await grace.device.hasHeardAll();
  expect(grace.device.eventsIn(room).map(seqOf).filter((n) => n === seq))
    .toEqual([seq]);
});

onEveryTransport.test("who may not post is told so, and the connection goes on", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, eve] = await world.people("ada", "eve");
  const room = await ada.opensRoom();
  const asks = (roomId: string) =>
    eve.device.asks({ type: "post", roomId, body: "let me in" });

  const hidden = await asks(room);
  const missing = await asks("nowhere");

  expect(hidden).toMatchObject({ type: "refused", code: "not_found" });
  expect({ ...hidden, ref: "" }).toEqual({ ...missing, ref: "" });
  await eve.says("general", "hello");
});
