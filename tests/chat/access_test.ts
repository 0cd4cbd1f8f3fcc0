import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { RoomId } from "@/lib/domain/ids.ts";
import { addRoom, post, value } from "../helpers/app.ts";
import { type Person, startServer } from "../helpers/server.ts";

/** Every way over HTTP to a room, as somebody would try it. */
const ways: [string, string, unknown?][] = [
  ["GET", "/api/rooms/ROOM"],
  ["PUT", "/api/rooms/ROOM", { name: "mine now" }],
  ["POST", "/api/rooms/ROOM/join", {}],
  ["DELETE", "/api/rooms/ROOM/leave", {}],
  ["GET", "/api/rooms/ROOM/members"],
  ["POST", "/api/rooms/ROOM/members", { userId: "ME" }],
  ["DELETE", "/api/rooms/ROOM/members/ME", {}],
  ["GET", "/api/rooms/ROOM/messages"],
  ["GET", "/api/rooms/ROOM/messages?around=SEQ"],
  ["POST", "/api/rooms/ROOM/messages", { ref: uuidv7(), body: "let me in" }],
  ["PUT", "/api/rooms/ROOM/messages/SEQ", { body: "changed" }],
  ["DELETE", "/api/rooms/ROOM/messages/SEQ", {}],
  ["POST", "/api/rooms/ROOM/read", { ordinal: 1 }],
  ["POST", "/api/rooms/ROOM/typing", {}],
];

interface Place {
  room: RoomId;
  seq: number;
}

/** At once: an id may have any of these letters in it. */
function fill(text: string, { user }: Person, { room, seq }: Place): string {
  const values = { ROOM: room, SEQ: seq, ME: user.id };
  return text.replace(
    /\b(ROOM|SEQ|ME)\b/g,
    (name) => `${values[name as keyof typeof values]}`,
  );
}

async function ask(person: Person, way: typeof ways[number], place: Place) {
  const [method, path, body] = way;
  const input = body === undefined ? undefined : JSON.parse(
    fill(JSON.stringify(body), person, place),
  );
  const answer = input === undefined
    ? await person.fetch(fill(path, person, place))
    : await person.json(fill(path, person, place), input, method);
  await answer.body?.cancel();
  return answer.status;
}

Deno.test("somebody outside a public room reads it, and changes nothing", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const place = await openPublicRoom(ada);
  const before = (await server.app.rooms.open(place.room)).head;

  for (const way of ways.filter(([, path]) => !path.endsWith("/join"))) {
    const status = await ask(eve, way, place);
    const expected = way[0] === "GET" || way[1].endsWith("/leave") ? 200 : 403;
    expect([way, status]).toEqual([way, expected]);
  }

  expect((await server.app.rooms.open(place.room)).head).toEqual(before);
});

Deno.test("a member posts, but changes neither the room nor what others wrote", async () => {
  await using server = await startServer();
  const [ada, grace] = await server.people("ada", "grace");
  const place = await openPublicRoom(ada);
  await ask(grace, ["POST", "/api/rooms/ROOM/join", {}], place);

  const status = (...way: typeof ways[number]) => ask(grace, way, place);
  expect(
    await status("POST", "/api/rooms/ROOM/messages", {
      ref: uuidv7(),
      body: "hi",
    }),
  ).toBe(201);
  expect(await status("PUT", "/api/rooms/ROOM/messages/SEQ", { body: "hers" }))
    .toBe(403);
  expect(await status("DELETE", "/api/rooms/ROOM/messages/SEQ", {})).toBe(403);
  expect(await status("PUT", "/api/rooms/ROOM", { name: "mine" })).toBe(403);
  expect(await status("DELETE", `/api/rooms/ROOM/members/${ada.user.id}`, {}))
    .toBe(403);
});

Deno.test("somebody removed is outside at once, on every way", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const room = await addRoom(server.app, ada.user, eve.user);
  const { seq } = value(
    await server.app.journal.append(room, post(eve.user, "I was here")),
  );

  const removal = `/api/rooms/ROOM/members/${eve.user.id}`;
  const removed = await ask(ada, ["DELETE", removal, {}], { room, seq });

  expect(removed).toBe(200);
  for (const way of ways) {
    expect([way, await ask(eve, way, { room, seq })]).toEqual([
      way,
      404,
    ]);
  }
});

Deno.test("nobody signed out gets further than the door", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const place = await openPublicRoom(ada);
  const stranger = Object.assign(server.visitor(), {
    user: ada.user,
  }) as Person;

  for (const way of ways) {
    expect([way, await ask(stranger, way, place)]).toEqual([way, 401]);
  }
});

async function openPublicRoom(owner: Person): Promise<Place> {
  const made = await owner.json("/api/rooms", {
    name: "open house",
    kind: "public",
  });
  const { id: room } = await made.json();
  const said = await owner.json(`/api/rooms/${room}/messages`, {
    ref: uuidv7(),
    body: "welcome",
  });
  const { seq } = await said.json();
  return { room, seq };
}

Deno.test("nobody but its owner frees a public room's name", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const { room } = await openPublicRoom(ada);
  await ask(eve, ["POST", "/api/rooms/ROOM/join", {}], { room, seq: 1 });

  const renamed = await eve.json(
    `/api/rooms/${room}`,
    { name: "Open House" },
    "PUT",
  );
  await renamed.body?.cancel();
  const again = await eve.json("/api/rooms", {
    name: "open house",
    kind: "public",
  });

  expect(renamed.status).toBe(403);
  expect(again.status).toBe(409);
  await again.body?.cancel();
});

Deno.test("an owner who changes the case of a name keeps it", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const { room } = await openPublicRoom(ada);

  const renamed = await ada.json(
    `/api/rooms/${room}`,
    { name: "Open House" },
    "PUT",
  );
  await renamed.body?.cancel();
  const taken = await eve.json("/api/rooms", {
    name: "open house",
    kind: "public",
  });

  expect([renamed.status, taken.status]).toEqual([200, 409]);
  await taken.body?.cancel();
});
