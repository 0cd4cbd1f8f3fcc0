import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { endSession } from "@/lib/auth/sessions.ts";
import { markRead } from "@/lib/chat/positions.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { ok } from "@/lib/domain/result.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import type { Seats } from "@/lib/realtime/seats.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { addPerson, addRoom, post, value } from "../helpers/app.ts";
import type { Person, TestServer } from "../helpers/server.ts";
import { onEveryTransport } from "../helpers/transports.ts";
import { Waiting } from "../helpers/waiting.ts";

/** Reads an event stream until it is let go. */
class Stream extends Waiting implements AsyncDisposable {
  readonly frames: ServerFrame[] = [];
  closed: { code: number } | null = null;
  readonly #reader: ReadableStreamDefaultReader<string>;

  constructor(answer: Response) {
    super();
    this.#reader = answer.body!.pipeThrough(new TextDecoderStream())
      .getReader();
    this.#read();
  }

  get bodies(): (string | null)[] {
    return bodiesOf(this.frames);
  }

  hears(body: string) {
    return this.until(() => this.bodies.includes(body), body);
  }

  async #read() {
    let text = "";
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) return;
      text += value;
      const messages = text.split("\n\n");
      text = messages.pop()!;
      messages.forEach((message) => this.#hear(message));
      this.changed();
    }
  }

  #hear(message: string) {
    const data = message.match(/^data: (.*)$/m)?.[1];
    if (!data) return;
    if (message.startsWith("event: close")) this.closed = JSON.parse(data);
    else this.frames.push(...JSON.parse(data));
  }

  async [Symbol.asyncDispose]() {
    await this.#reader.cancel();
  }
}

/** Counts who sits, as they come and go. */
class Seated extends Waiting {
  count = 0;

  constructor(seats: Seats) {
    super();
    const take = seats.take.bind(seats);
    seats.take = (userId, address) => {
      const seat = take(userId, address);
      if (!seat.ok) return seat;
      this.#add(1);
      return ok(() => {
        seat.value();
        this.#add(-1);
      });
    };
  }

  #add(change: number) {
    this.count += change;
    this.changed();
  }
}

const soon = () => new Promise((then) => setTimeout(then, 10));

const bodiesOf = (frames: ServerFrame[]) =>
  frames.flatMap((frame) => frame.type === "events" ? frame.events : [])
    .flatMap((event) =>
      event.type === "message_posted" ? [event.message.body] : []
    );

const listen = async (person: Person, cursors = "") =>
  new Stream(await person.fetch(`/api/events?cursors=${cursors}`));

const poll = async (person: Person, query: string) => {
  const answer = await person.fetch(`/api/poll?${query}`);
  return await answer.json() as { frames: ServerFrame[]; close: number | null };
};

const say = async (
  { app }: TestServer,
  person: Person,
  room: RoomId,
  body: string,
) => value(await app.journal.append(room, post(person.user, body))).seq;

onEveryTransport.test("a stream tells what came after the cursor, and then what happens", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const room = await addRoom(server.app, ada.user);
  await say(server, ada, room, "heard before");
  const { head } = await server.app.rooms.open(room);
  await say(server, ada, room, "missed");

  await using stream = await listen(ada, `${room}:${head.seq}`);
  await stream.hears("missed");
  await say(server, ada, room, "live");
  await stream.hears("live");

  expect(stream.bodies).toEqual(["missed", "live"]);
});

onEveryTransport.test("a stream may start by a POST, for those with many rooms", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const room = await addRoom(server.app, ada.user);
  const { head } = await server.app.rooms.open(room);
  await say(server, ada, room, "missed");

  await using stream = new Stream(
    await ada.json("/api/events", {
      epoch: server.app.epoch,
      cursors: { [room]: head.seq },
    }),
  );

  await stream.hears("missed");
});

onEveryTransport.test("a stream ends when the session does, and tells nothing after", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const room = await addRoom(server.app, ada.user);
  await using stream = await listen(ada);
  await stream.until(
    () => stream.frames.some(({ type }) => type === "welcome"),
    "welcome",
  );

  const [session] = await server.app.sessions.list(ada.user.id);
  await endSession(server.app, session);
  await say(server, ada, room, "too late");
  await stream.until(() => stream.closed, "the end");

  expect(stream.closed!.code).toBe(CloseCode.signedOut);
  expect(stream.bodies).toEqual([]);
});

onEveryTransport.test("a poll answers at once with what was missed", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const room = await addRoom(server.app, ada.user);
  const { head } = await server.app.rooms.open(room);
  for (const body of ["one", "two"]) await say(server, ada, room, body);

  const { frames } = await poll(
    ada,
    `cursors=general:3,${room}:${head.seq}&wait=25`,
  );

  expect(bodiesOf(frames)).toEqual(["one", "two"]);
});

onEveryTransport.test("a poll waits for what happens, and no longer than it was told", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const { head } = await server.app.rooms.open("general");
  const cursors = `cursors=general:${head.seq}`;

  const waiting = poll(ada, `${cursors}&wait=25`);
  await say(server, ada, "general", "at last");
  expect(bodiesOf((await waiting).frames)).toEqual(["at last"]);

  const { frames } = await poll(ada, `cursors=general:${head.seq + 1}&wait=0`);
  expect(bodiesOf(frames)).toEqual([]);
});

onEveryTransport.test("a poll that does not wait still tells all that was missed", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const rooms = [
    await addRoom(server.app, ada.user),
    await addRoom(server.app, ada.user),
  ];
  const heads = await Promise.all(
    rooms.map((room) => server.app.rooms.open(room)),
  );
  const cursors = rooms.map((room, index) =>
    `${room}:${heads[index].head.seq}`
  );
  for (const room of rooms) await say(server, ada, room, "missed");

  const { frames } = await poll(ada, `cursors=${cursors}&wait=0`);

  expect(bodiesOf(frames)).toEqual(["missed", "missed"]);
  expect(frames.at(0)!.type).toBe("welcome");
  expect(frames.at(-1)!.type).toBe("online");
});

onEveryTransport.test("what is read on another device ends a poll", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const mary = await addPerson(server.app, "mary");
  value(await server.app.journal.append("general", post(mary, "hello")));
  const { head } = await server.app.rooms.open("general");

  const waiting = poll(ada, `cursors=general:${head.seq}&wait=25`);
  while (!server.app.presence.isOnline(ada.user.id)) await soon();
  value(
    await markRead(server.app, ada.user, { roomId: "general", ordinal: 1 }),
  );

  const { frames } = await waiting;
  expect(frames.at(-1)).toEqual({
    type: "read",
    roomId: "general",
    ordinal: 1,
  });
});

onEveryTransport.test("a poll that is given up leaves its seat to the next", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const { head } = await server.app.rooms.open("general");
  const path = `/api/poll?cursors=general:${head.seq}&wait=25`;
  const { seats } = hubOf(server.app);
  const seated = new Seated(seats);

  const leaving = new AbortController();
  const waiting = ada.fetch(path, { signal: leaving.signal }).catch(() =>
    "given up"
  );
  await seated.until(() => seated.count === 1, "a seat taken");
  leaving.abort();

  expect(await waiting).toBe("given up");
  await seated.until(() => seated.count === 0, "a seat given back");
});

onEveryTransport.test("polls one after the other miss nothing and repeat nothing", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const heard: (string | null)[] = [];
  let cursor = (await server.app.rooms.open("general")).head.seq;
  const all = Array.from({ length: 40 }, (_, i) => `${i}`);

  const saying = (async () => {
    for (const body of all) await say(server, ada, "general", body);
  })();
  while (heard.length < all.length) {
    const { frames } = await poll(ada, `cursors=general:${cursor}&wait=5`);
    heard.push(...bodiesOf(frames));
    cursor += bodiesOf(frames).length;
  }
  await saying;

  expect(heard).toEqual(all);
});

onEveryTransport.test("a message sent as a request, ten times, is one message", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const frame = {
    type: "post",
    ref: uuidv7(),
    roomId: "general",
    body: "once",
  };

  const answers = await Promise.all(
    Array.from(
      { length: 10 },
      async () => (await ada.json("/api/frames", frame)).json(),
    ),
  );

  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
  expect((await server.app.rooms.open("general")).head.ordinal).toBe(1);
});

onEveryTransport.test("a stream or a poll tells nothing of rooms that are closed to its reader", async ({ startServer }) => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const room = await addRoom(server.app, ada.user);
  await say(server, ada, room, "between us");

  const { frames } = await poll(eve, `cursors=${room}:1&wait=0`);

  expect(
    frames.filter(({ type }) => type === "events" || type === "resync")
      .filter((frame) => JSON.stringify(frame).includes(room)),
  ).toEqual([]);
  expect(JSON.stringify(frames)).not.toContain("between us");
});

onEveryTransport.test("cursors that are not cursors are refused", async ({ startServer }) => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (
    const query of [
      "cursors=x",
      "cursors=general:-1",
      "wait=99",
      "hello=1",
      "cursors=a:1:2",
    ]
  ) {
    const answer = await ada.fetch(`/api/poll?${query}`);
    expect([query, answer.status]).toEqual([query, 400]);
    expect((await answer.json()).error.code).toBe("invalid");
  }
});
