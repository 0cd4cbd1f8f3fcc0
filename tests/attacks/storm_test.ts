import { expect } from "expect";
import { LeanClient } from "@/bench/lean_client.ts";
import { seqOf } from "@/lib/client/news/gate.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { Waiting } from "@/tests/helpers/waiting.ts";
import { Attacked } from "./parts/attacked.ts";
import { hello } from "./parts/hello.ts";
import { say } from "./parts/poster.ts";
import { percentile, report } from "./parts/report.ts";
import { pass } from "./parts/scene.ts";
import type { Resident } from "./parts/task.ts";
import { foundTownIn, type Town } from "./parts/town.ts";

const WANTED = 5_000; // sockets
const OTHER_FILES = 300; // that this process needs too
const SOCKETS_EACH = 10; // as many as a person may have
const ROOMS = 20;
const MISSED = 5; // messages in each room while everybody is away
const AT_ONCE = 200; // while they come for the first time
const WITHIN_MS = 10_000;
const AGAIN_MS = 250;
const PATIENCE_MS = 60_000;

const decoder = new TextDecoder();

const sockets = Math.min(WANTED, await openFiles() - OTHER_FILES);
if (sockets < WANTED) {
  console.warn(
    `The reconnect storm is one of ${sockets} sockets instead of ${WANTED}: ` +
      "more files are not allowed here (ulimit -n).",
  );
}

Deno.test(`${sockets} sockets are cut at once: all are back, and know what they missed, in time`, async () => {
  await using folder = await openFolder();
  await using server = new Attacked(folder.path);
  const size = { people: Math.ceil(sockets / SOCKETS_EACH), rooms: ROOMS };
  const town = await foundTownIn(folder.path, size, server.socketUrl);
  await server.start();
  const people = Array.from(
    { length: sockets },
    (_, i) => new Reader(town, town.residents[i % size.people]),
  );
  await inTurns(people, (reader) => reader.open());

  for (const reader of people) reader.cut();
  const heads = await Promise.all(
    town.rooms.map((roomId, room) =>
      saySome(server.url, town.residents[room], roomId)
    ),
  );
  const from = performance.now();
  const times = await Promise.all(people.map(async (reader, i) => {
    await reader.open();
    const head = heads[i % size.people % ROOMS];
    await reader.knows(head);
    return performance.now() - from;
  }));

  const held = await server.holds();
  report("reconnect storm", {
    ...{ sockets, missedEach: MISSED, held },
    refused: people.reduce((sum, { refused }) => sum + refused, 0),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    lastMs: Math.max(...times),
  });
  expect(new Set(people.map(({ heard }) => heard))).toEqual(new Set([MISSED]));
  expect(people.filter(({ wrongs }) => wrongs > 0)).toEqual([]);
  expect(Math.max(...times)).toBeLessThan(WITHIN_MS);
  expect(server.lines.filter((line) => line.includes("error"))).toEqual([]);
  for (const reader of people) reader.cut();
  expect(await server.stop()).toBe(0);
});

/** One socket that hears what is said at home. */
class Reader extends Waiting {
  heard = 0; // messages
  wrongs = 0; // of them doubled, left out or in another order
  refused = 0; // attempts
  #client: LeanClient | null = null;
  #seq: number;

  constructor(private readonly town: Town, private readonly who: Resident) {
    super();
    this.#seq = who.home.room.head.seq;
  }

  /** Comes in and is told that it is, however often it has to knock. */
  async open() {
    const { url, headers } = this.who;
    const origin = url.replace("ws", "http").replace("/api/socket", "");
    while (!this.#client) {
      try {
        const all = { ...headers, origin };
        this.#client = await LeanClient.open(new URL(url), all);
      } catch {
        this.refused++;
        await pass(AGAIN_MS * (1 + Math.random()));
      }
    }
    let isGreeted = false;
    this.#client.onframe = (bytes) => {
      isGreeted = true;
      this.#hear(bytes);
      this.changed();
    };
    this.#client.send(hello(this.town, this.who, this.#seq));
    await this.until(() => isGreeted, "an answer", PATIENCE_MS);
  }

  async knows(seq: number) {
    await this.until(() => this.#seq >= seq, `event ${seq}`, PATIENCE_MS);
  }

  cut() {
    this.#client?.close();
    this.#client = null;
  }

  #hear(bytes: Uint8Array) {
    const frames: ServerFrame[] = JSON.parse(decoder.decode(bytes));
    for (const frame of frames) {
      if (frame.type !== "events") continue;
      if (frame.roomId !== this.who.home.room.id) continue;
      for (const seq of frame.events.map(seqOf)) {
        if (seq !== ++this.#seq) this.wrongs++;
        this.heard++;
      }
    }
  }
}

/** The seq of the last one. */
async function saySome(url: string, who: Resident, roomId: string) {
  let head = 0;
  for (let i = 0; i < MISSED; i++) {
    const { seq } = await say(url, who, { roomId, text: `missed ${i}` });
    head = seq!;
  }
  return head;
}

async function inTurns<T>(items: T[], work: (item: T) => Promise<void>) {
  for (let i = 0; i < items.length; i += AT_ONCE) {
    await Promise.all(items.slice(i, i + AT_ONCE).map(work));
  }
}

/** How many this process may have open. */
async function openFiles(): Promise<number> {
  const limits = await Deno.readTextFile("/proc/self/limits").catch(() => "");
  return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? 1_024);
}
