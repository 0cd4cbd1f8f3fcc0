import { expect } from "expect";
import { markRead, markUnread } from "@/lib/chat/positions.ts";
import { addMember, leaveRoom, removeMember } from "@/lib/chat/rooms.ts";
import { unread } from "@/lib/client/news/rooms.ts";
import { addRoom, value } from "@/tests/helpers/app.ts";
import { becomes, reaches } from "./becomes.ts";
import { openHome } from "./home.ts";

Deno.test("what somebody writes is shown at once, and everybody hears it once", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  const other = await home.opens(grace, roomId);

  hers.says("hello");
  expect(hers.waiting.map(({ frame }) => "body" in frame && frame.body))
    .toEqual(["hello"]);

  await becomes(() => other.texts.includes("hello"), "hello");
  await becomes(() => hers.waiting.length === 0, "an answer");
  expect(hers.texts).toEqual(["hello"]);
});

Deno.test("what was written without a line goes out once it is back, once and in order", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  const other = await home.opens(grace, roomId);
  await reaches(hers.session.socket, "connected");

  hers.session.socket.close();
  const texts = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  for (const text of texts) hers.says(text);
  hers.session.socket.open();

  await becomes(() => other.texts.length >= 20, "twenty messages");
  await becomes(() => hers.waiting.length === 0, "twenty answers");
  expect(other.texts).toEqual(texts);
  expect(hers.texts).toEqual(texts);
});

Deno.test("a message whose answer got lost is sent again and is still one message", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  await reaches(hers.session.socket, "connected");

  home.deaf = ada;
  hers.says("once");
  await home.stored(roomId, 1);
  home.cut();
  home.deaf = null;

  await becomes(() => hers.waiting.length === 0, "an answer");
  expect(hers.texts).toEqual(["once"]);
});

Deno.test("a message that is refused stays with the reason, until it is sent again or thrown away", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(grace, roomId);
  await reaches(hers.session.socket, "connected");
  value(await removeMember(home.app, ada, { roomId, userId: grace.id }));

  hers.says("may I?");
  hers.says("no?");
  await becomes(() => hers.waiting.every(({ refusal }) => refusal), "refusals");
  const codes = hers.waiting.map(({ refusal }) => refusal!.code);

  value(await addMember(home.app, ada, { roomId, userId: grace.id }));
  const [first, second] = hers.waiting;
  await hers.session.outbox.discard(second);
  hers.session.outbox.retry(first);
  await home.stored(roomId, 1);

  expect(codes).toEqual(["not_found", "not_found"]);
  await becomes(() => hers.waiting.length === 0, "an answer");
});

Deno.test("a text that is too long comes back to where it was written", async () => {
  await using home = await openHome();
  const [ada] = await home.people("ada");
  const roomId = await addRoom(home.app, ada);
  const hers = await home.opens(ada, roomId);
  const { drafts, writer: { returned } } = hers.session;
  const long = "x".repeat(4_001);

  drafts.write(roomId, "and then");
  hers.says(long);
  await becomes(() => returned.value !== null, "the text");

  expect(drafts.read(roomId)).toBe(`${long}\nand then`);
  expect(returned.value!.refusal!.code).toBe("invalid");
  await becomes(() => hers.waiting.length === 0, "nothing to wait");
});

Deno.test("somebody who is too quick waits, and loses nothing", async () => {
  await using home = await openHome({ post: { burst: 2, perMinute: 600 } });
  const [ada] = await home.people("ada");
  const roomId = await addRoom(home.app, ada);
  const hers = await home.opens(ada, roomId);

  for (const text of ["one", "two", "three"]) hers.says(text);

  await becomes(() => hers.waiting.length === 0, "answers");
  expect(hers.texts).toEqual(["one", "two", "three"]);
});

Deno.test("news that got lost on the way is noticed and fetched", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  const other = await home.opens(grace, roomId);
  await reaches(hers.session.socket, "connected");

  home.deaf = ada;
  other.says("lost");
  await becomes(() => other.waiting.length === 0, "an answer");
  home.deaf = null;
  other.says("heard");

  await becomes(() => hers.texts.length === 2, "both");
  expect(hers.texts).toEqual(["lost", "heard"]);
});

Deno.test("two devices agree on what is read, also the one that was away", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const [phone, laptop] = [
    await home.opens(grace, roomId),
    await home.opens(grace),
  ];
  const hers = await home.opens(ada, roomId);
  const left = () => unread(laptop.session.feed.rooms.find(roomId)!);
  hers.says("one");
  hers.says("two");
  hers.says("three");
  await becomes(() => left() === 3, "three unread");

  phone.session.feed.positions.markRead({ roomId }, 2);
  await becomes(() => left() === 1, "one unread");
  laptop.session.socket.close();
  value(await markRead(home.app, grace, { roomId, ordinal: 3 }));
  laptop.session.socket.open();

  await becomes(() => left() === 0, "nothing unread");
  laptop.session.socket.close();
  value(await markUnread(home.app, grace, { roomId, ordinal: 2 }));
  laptop.session.socket.open();

  await becomes(() => left() === 2, "two unread again");
});

Deno.test("a position that was reached without a line is told when it is back", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const [phone, laptop] = [
    await home.opens(grace, roomId),
    await home.opens(grace),
  ];
  const hers = await home.opens(ada, roomId);
  hers.says("one");
  await becomes(() => phone.texts.length === 1, "one message");
  phone.session.pause();

  phone.session.feed.positions.markRead({ roomId }, 1);
  phone.session.feed.positions.tell(); // to nobody
  phone.session.socket.open();

  await becomes(
    () => unread(laptop.session.feed.rooms.find(roomId)!) === 0,
    "nothing unread",
  );
});

Deno.test("whoever leaves a room and is asked back finds it in the list, with nothing unread", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const tab = await home.opens(grace, roomId);
  const { feed } = tab.session;
  await reaches(tab.session.socket, "connected");

  value(await leaveRoom(home.app, grace, { roomId }));
  await becomes(() => feed.shutOut.value, "the end");
  const listed = feed.rooms.find(roomId);
  const again = await home.opens(grace);
  await reaches(again.session.socket, "connected");
  value(await addMember(home.app, ada, { roomId, userId: grace.id }));
  await becomes(
    () => again.session.feed.rooms.list.value.some(({ id }) => id === roomId),
    "the room",
  );

  expect(listed).toBeUndefined();
  expect(unread(again.session.feed.rooms.find(roomId)!)).toBe(0);
});

Deno.test("another store begins anew, whatever was heard of the old one", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  await reaches(hers.session.socket, "connected");
  hers.says("before");
  await becomes(
    () => hers.texts.length === 1 && hers.waiting.length === 0,
    "before",
  );

  home.app.epoch = "another";
  home.cut();
  await reaches(hers.session.socket, "offline");
  const other = await home.opens(grace, roomId);
  other.says("after");

  await becomes(() => hers.texts.length === 2, "after");
  expect(hers.texts).toEqual(["before", "after"]);
});

Deno.test("a page cut off while a restored store begins to tell it anew hears all of it later", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  const other = await home.opens(grace, roomId);
  other.says("before");
  await becomes(() => hers.texts.length === 1, "before");

  home.app.epoch = "another";
  home.endsBefore = "resync";
  home.cut();
  await reaches(hers.session.socket, "offline");
  await reaches(hers.session.socket, "connected"); // and welcomed
  home.endsBefore = null;
  home.cut();
  other.says("after");

  await becomes(() => hers.texts.length === 2, "after");
  expect(hers.texts).toEqual(["before", "after"]);
});

Deno.test("a page knows when the server has a newer one", async () => {
  await using home = await openHome();
  const [ada] = await home.people("ada");

  const old = await home.opens(ada, undefined, "build 0");
  const current = await home.opens(ada);
  await reaches(old.session.socket, "connected");
  await reaches(current.session.socket, "connected");

  expect(old.session.outdated.value).toBe("build");
  expect(current.session.outdated.value).toBe(null);
});

Deno.test("people in a room see who is there and who types, until they go or have written", async () => {
  await using home = await openHome();
  const [ada, grace] = await home.people("ada", "grace");
  const roomId = await addRoom(home.app, ada, grace);
  const hers = await home.opens(ada, roomId);
  const { people, feed } = hers.session;
  const other = await home.opens(grace, roomId);

  await becomes(() => people.find(grace.id).online === true, "grace");
  other.session.feed.typing.tell({ roomId });
  await becomes(() => feed.typing.in(roomId).includes(grace.id), "typing");
  other.says("hello");
  await becomes(() => feed.typing.in(roomId).length === 0, "no typing");
  expect(people.find(grace.id).displayName).toBe("Grace");

  other.session.close();
  await becomes(() => people.find(grace.id).online === false, "nobody");
});
