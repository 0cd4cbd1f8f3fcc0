import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
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

const pages = [
  "/rooms/ROOM",
  "/rooms/ROOM?before=99",
  "/rooms/ROOM/members",
  "/rooms/ROOM/details",
  "/rooms/ROOM/leave",
  "/rooms/ROOM/messages/SEQ",
  "/rooms/ROOM/messages/SEQ/edit",
  "/rooms/ROOM/messages/SEQ/delete",
];

interface Place {
  room: RoomId;
  seq: number;
}

function fill(text: string, person: Person, { room, seq }: Place): string {
  return text.replaceAll("ROOM", room).replaceAll("SEQ", `${seq}`)
    .replaceAll("ME", person.user.id);
}

async function ask(person: Person, way: typeof ways[number], place: Place) {
  const [method, path, body] = way;
  const input = body === undefined ? undefined : JSON.parse(
    fill(JSON.stringify(body), person, place),
  );
  const answer = input === undefined
    ? await person.fetch(fill(path, person, place))
    : await person.json(fill(path, person, place), input, method);
  // Every answer of an error page names its own request.
  const text = (await answer.text()).replace(/Request [0-9a-f-]{36}/, "");
  return { status: answer.status, text };
}

Deno.test("somebody outside cannot tell a private room from a missing one", async () => {
  await using server = await startServer();
  const [ada, eve] = [await server.signUp("ada"), await server.signUp("eve")];
  const room = await addRoom(server.app, ada.user);
  const { seq } = value(
    await server.app.journal.append(room, post(ada.user, "between us")),
  );
  const hidden = { room, seq };
  const missing = { room: newId(), seq };

  for (const way of ways) {
    const there = await ask(eve, way, hidden);
    expect(there).toEqual(await ask(eve, way, missing));
    expect([way, there.status]).toEqual([way, 404]);
  }
  for (const path of pages) {
    const answer = await ask(eve, ["GET", path], hidden);
    expect(answer).toEqual(await ask(eve, ["GET", path], missing));
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

Deno.test("somebody outside a public room reads it, and changes nothing", async () => {
  await using server = await startServer();
  const [ada, eve] = [await server.signUp("ada"), await server.signUp("eve")];
  const place = await openPublicRoom(ada);
  const before = (await server.app.rooms.open(place.room)).head;

  for (const way of ways.filter(([, path]) => !path.endsWith("/join"))) {
    const { status } = await ask(eve, way, place);
    const expected = way[0] === "GET" || way[1].endsWith("/leave") ? 200 : 403;
    expect([way, status]).toEqual([way, expected]);
  }

  expect((await server.app.rooms.open(place.room)).head).toEqual(before);
});

Deno.test("a member posts, but changes neither the room nor what others wrote", async () => {
  await using server = await startServer();
  const [ada, grace] = [
    await server.signUp("ada"),
    await server.signUp("grace"),
  ];
  const place = await openPublicRoom(ada);
  await ask(grace, ["POST", "/api/rooms/ROOM/join", {}], place);

  const status = async (...way: typeof ways[number]) =>
    (await ask(grace, way, place)).status;
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
  const [ada, eve] = [await server.signUp("ada"), await server.signUp("eve")];
  const room = await addRoom(server.app, ada.user, eve.user);
  const { seq } = value(
    await server.app.journal.append(room, post(eve.user, "I was here")),
  );

  await ask(ada, ["DELETE", `/api/rooms/ROOM/members/${eve.user.id}`, {}], {
    room,
    seq,
  });

  for (const way of ways) {
    expect([way, (await ask(eve, way, { room, seq })).status]).toEqual([
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
    expect([way, (await ask(stranger, way, place)).status]).toEqual([way, 401]);
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
