// People in the middle of their day, each doing now this, now that. Its task is its first line, as
// JSON; then it prints what every kind of act took.
import { setTimeout as delay } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { firstLine } from "./first_line.ts";
import { type Act, OFTEN } from "./often.ts";
import type { Listening } from "./servers.ts";
import { type Line, type Person, speeches } from "./speech.ts";

export interface DayTask extends Listening {
  seconds: number;
}

export type Acts = Record<string, number[]>; // ms of each

const AT_ONCE = 100;
const SETTLE_MS = 1_000;
const OLD = 60; // messages that every room has from the start
const TRIED_MS = 10_000; // before an act counts as never done

const decoder = new TextDecoder();
const task = await firstLine<DayTask>();
const site = task.url.replace("ws", "http").replace("/api/socket", "");
const acts: Acts = {};

class Somebody {
  #line: Line | null = null;
  #answers = new Map<string, (value: unknown) => void>();
  #last: { roomId: string; seq: number } | null = null; // of their own
  #ordinal = OLD;
  readonly roomIds: string[] = [];

  constructor(private readonly person: Person) {}

  async come() {
    this.#line?.close();
    this.#line = await speeches.parley.open(task.url, this.person);
    const welcome = this.#answer("welcome");
    this.#line.onframe = (bytes) => this.#hear(bytes);
    await welcome;
  }

  perform(act: Act): Promise<unknown> {
    const roomId = any(this.roomIds);
    const path = `/api/rooms/${roomId}`;
    switch (act) {
      case "switch room":
        return this.#get(`/rooms/${roomId}`);
      case "scroll back":
        return this.#get(`${path}/messages?before=${newest.get(roomId)}`);
      case "search":
        return this.#get("/api/search?q=long+ago");
      case "read":
        return this.#post(`${path}/read`, { ordinal: this.#ordinal });
      case "post":
        return this.#say(roomId);
      case "reconnect":
        return this.come();
      case "react":
        return this.#request("react", {
          ...{ roomId, emoji: any(EMOJI) },
          seq: newest.get(roomId)! - Math.floor(Math.random() * OLD / 2),
        });
      case "edit":
        return this.#edit();
    }
  }

  async #say(roomId: string) {
    const body = `Said in the middle of the day at ${Date.now()}.`;
    const { seq } = await this.#request("post", { roomId, body }) as {
      seq: number;
    };
    this.#last = { roomId, seq };
  }

  async #edit() {
    if (!this.#last) return await this.#say(this.roomIds[0]);
    await this.#request("edit", { ...this.#last, body: `Said ${uuidv7()}.` });
  }

  /** Which message is the last. */
  async looksInto(roomId: string) {
    const text = await this.#get(`/api/rooms/${roomId}/messages`);
    const { messages } = JSON.parse(text) as { messages: MessageView[] };
    newest.set(roomId, messages.at(-1)!.seq);
  }

  #request(type: string, input: Record<string, unknown>) {
    const ref = uuidv7();
    const answer = this.#answer(ref);
    this.#line!.send(JSON.stringify({ type, ref, ...input }));
    return answer;
  }

  #answer(name: string): Promise<unknown> {
    return new Promise((resolve) => this.#answers.set(name, resolve));
  }

  #hear(bytes: Uint8Array<ArrayBuffer>) {
    const text = decoder.decode(bytes);
    if (this.#answers.size === 0) return; // nothing is awaited
    for (const frame of JSON.parse(text) as ServerFrame[]) {
      if (frame.type === "welcome") this.#settle("welcome", null);
      if (frame.type === "accepted") this.#settle(frame.ref, frame.value);
      if (frame.type === "refused") throw new Error(frame.message);
    }
  }

  #settle(name: string, value: unknown) {
    this.#answers.get(name)?.(value);
    this.#answers.delete(name);
  }

  async #get(path: string): Promise<string> {
    return await this.#ask(
      new Request(site + path, { headers: this.person.headers }),
    );
  }

  async #post(path: string, input: unknown) {
    const headers = {
      ...this.person.headers,
      origin: site,
      "content-type": "application/json",
    };
    const body = JSON.stringify(input);
    await this.#ask(
      new Request(site + path, { method: "POST", headers, body }),
    );
  }

  async #ask(request: Request): Promise<string> {
    const answer = await fetch(request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${request.url}: ${text.slice(0, 200)}`);
    return text;
  }
}

const EMOJI = ["👍", "❤️", "😂", "🎉", "😮", "😢", "🔥", "👏"];
const newest = new Map<string, number>(); // message of a room, at the start
const people = new Map<string, Somebody>(); // by their cookie
for (const { id, people: members } of task.rooms) {
  for (const person of members) {
    const { cookie } = person.headers!;
    const somebody = people.get(cookie) ?? new Somebody(person);
    somebody.roomIds.push(id);
    people.set(cookie, somebody);
  }
}
const all = [...people.values()];
for (let i = 0; i < all.length; i += AT_ONCE) {
  await Promise.all(all.slice(i, i + AT_ONCE).map((one) => one.come()));
}
for (const { id, people: [first] } of task.rooms) {
  await people.get(first.headers!.cookie)!.looksInto(id);
}
await delay(SETTLE_MS);
const kinds = Object.entries(OFTEN) as [Act, number][];
const sum = kinds.reduce((sum, [, often]) => sum + often, 0);
const everyMs = 60_000 / (sum * all.length);
const under: Promise<void>[] = [];
const begun = performance.now();
for (let i = 0; i * everyMs < task.seconds * 1_000; i++) {
  const wait = begun + i * everyMs - performance.now();
  if (wait > 0) await delay(wait);
  under.push(perform(choose()));
}
await Promise.all(under);
console.log(JSON.stringify(acts));
Deno.exit();

async function perform(act: Act) {
  const from = performance.now();
  const late = delay(TRIED_MS, null, { ref: false });
  await Promise.race([any(all).perform(act), late]);
  (acts[act] ??= []).push(performance.now() - from);
}

function choose(): Act {
  let left = Math.random() * sum;
  return kinds.find(([, often]) => (left -= often) < 0)?.[0] ?? "post";
}

function any<T>(items: T[]): T {
  return items[Math.floor(Math.random() * items.length)];
}
