import type { Command } from "@/lib/domain/command.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { keys } from "@/lib/store/keys.ts";
import { readRoom, type StoredRoom } from "./stored_room.ts";

/** What a message should be, by what was acknowledged. */
interface Expected {
  by: UserId;
  ref: string;
  body: string | null;
  thread?: number;
  ordinal: number;
  edits: number;
  reactors: Set<string>; // "emoji person"
  isPinned: boolean;
}

/** A room as those who use it know it: from answers alone. */
export class RoomModel {
  readonly #done = new Map<number, { command: Command; event: RoomEvent }>();
  readonly #sent = new Map<string, number>();
  readonly #read = new Map<UserId, number>();
  readonly #wrongs: string[] = [];
  /** Commands of which nobody knows whether they are stored. */
  readonly unknown: Command[] = [];

  constructor(readonly id: RoomId) {}

  acknowledge(command: Command, { seq, events, readOrdinal }: Decision) {
    if (command.type === "post") this.#acknowledgePost(command, seq, events);
    for (const event of events) {
      this.#expect(!this.#done.has(event.seq), `${event.seq} is two events`);
      this.#done.set(event.seq, { command, event });
      if (event.type === "message_posted") {
        this.#moveRead(command.by, event.message.ordinal);
      }
    }
    if (readOrdinal !== undefined) this.#moveRead(command.by, readOrdinal);
  }

  /** What is wrong with what the store has. */
  async audit(kv: Deno.Kv): Promise<string[]> {
    const stored = await readRoom(kv, this.id);
    this.#auditLog(stored);
    this.#auditRefs(stored);
    const { expected, uncertain } = this.#replay(stored);
    for (const [seq, one] of expected) {
      if (!uncertain.has(seq)) this.#auditMessage(stored, seq, one);
    }
    if (this.unknown.length === 0) await this.#auditReading(kv);
    return this.#wrongs;
  }

  #acknowledgePost(
    { by, ref }: Command & { type: "post" },
    seq: number,
    { length }: RoomEvent[],
  ) {
    const name = `${by} ${ref}`;
    const known = this.#sent.get(name) ?? seq;
    this.#expect(known === seq, `${name} was ${known} and is ${seq}`);
    const isNew = !this.#sent.has(name);
    this.#expect(isNew || length === 0, `${name} happened twice`);
    this.#sent.set(name, seq);
  }

  #auditLog({ head, messages, events }: StoredRoom) {
    let ordinal = 0;
    for (let seq = 1; seq <= head.seq; seq++) {
      const isMessage = messages.has(seq);
      this.#expect(isMessage !== events.has(seq), `${seq} has one row`);
      if (isMessage) ordinal++;
      const type = events.get(seq)?.type ?? "message_posted";
      const known = this.#done.get(seq)?.event.type;
      this.#expect(!known || known === type, `${seq}: ${type}, not ${known}`);
      this.#expect(known || this.unknown.length > 0, `${seq}: who asked?`);
      const has = messages.get(seq)?.ordinal ?? ordinal;
      this.#expect(has === ordinal, `${seq} has the ordinal ${has}`);
    }
    this.#expect(head.ordinal === ordinal, `the head has ${head.ordinal}`);
    for (const rows of [this.#done, messages, events]) {
      const beyond = [...rows.keys()].filter((seq) => seq > head.seq);
      this.#expect(beyond.length === 0, `${beyond} beyond the head`);
    }
  }

  #auditRefs({ messages, replies }: StoredRoom) {
    const refs = new Set<string>();
    for (const one of [...messages.values(), ...replies.values()]) {
      const name = `${one.by} ${one.ref}`;
      this.#expect(!refs.has(name), `${one.seq}: ${name} is there twice`);
      refs.add(name);
    }
  }

  /** By what was acknowledged, in the order of the log; and what something else has changed. */
  #replay({ head, events }: StoredRoom) {
    const expected = new Map<number, Expected>();
    const uncertain = new Set<number>();
    const counts = new Map<number, number>(); // by thread; 0: the room
    for (let seq = 1; seq <= head.seq; seq++) {
      const done = this.#done.get(seq);
      const entry = events.get(seq);
      const thread = entry && "thread" in entry ? entry.thread ?? 0 : 0;
      const isPost = !entry || entry.type === "thread_posted";
      if (isPost) counts.set(thread, (counts.get(thread) ?? 0) + 1);
      if (done?.command.type === "post") {
        const { by, ref, body, thread: under } = done.command;
        const message = { by, ref, body, ordinal: counts.get(thread)! };
        const nothing = { edits: 0, reactors: new Set<string>() };
        const isPinned = false;
        expected.set(seq, { ...message, thread: under, ...nothing, isPinned });
      } else if (done) change(expected, done.command);
      else if (entry && "messageSeq" in entry) uncertain.add(entry.messageSeq);
    }
    return { expected, uncertain };
  }

  #auditMessage(stored: StoredRoom, seq: number, one: Expected) {
    const has = (one.thread ? stored.replies : stored.messages).get(seq);
    if (!has) return this.#expect(false, `${seq} is lost`);
    const { by, ref, body, thread, ordinal, edits, isPinned } = one;
    const should = { by, ref, body, thread, ordinal, isPinned };
    const is = {
      ...{ by: has.by, ref: has.ref, body: has.body, thread: has.thread },
      ...{ ordinal: has.ordinal, isPinned: has.pinned !== undefined },
    };
    const [shown, wanted] = [is, should].map((one) => JSON.stringify(one));
    this.#expect(shown === wanted, `${seq}: ${shown}, not ${wanted}`);
    this.#expect(stored.pins.has(seq) === isPinned, `${seq} among the pins`);
    if (body === null) return;
    this.#expect((has.edits ?? 0) === edits, `${seq}: ${has.edits} edits`);
    const listed = (stored.reactors.get(seq) ?? []).toSorted();
    const reactors = [...one.reactors].toSorted();
    this.#expect(`${listed}` === `${reactors}`, `${seq}: by ${listed}`);
    const count = (has.reactions ?? []).reduce((n, { count }) => n + count, 0);
    this.#expect(count === reactors.length, `${seq}: ${count} reactions`);
  }

  async #auditReading(kv: Deno.Kv) {
    for (const [by, ordinal] of this.#read) {
      const { value } = await kv.get<number>(keys.reading(by, this.id));
      this.#expect(value === ordinal, `${by} read ${value}, not ${ordinal}`);
    }
  }

  #moveRead(by: UserId, ordinal: number) {
    this.#read.set(by, Math.max(ordinal, this.#read.get(by) ?? 0));
  }

  #expect(isSo: unknown, what: string) {
    if (!isSo) this.#wrongs.push(`${this.id}: ${what}`);
  }
}

function change(expected: Map<number, Expected>, command: Command) {
  const message = "seq" in command && expected.get(command.seq);
  if (!message) return;
  switch (command.type) {
    case "edit":
      message.body = command.body;
      message.edits++;
      return;
    case "delete":
      message.body = null;
      message.isPinned = false;
      return;
    case "pin":
      message.isPinned = command.on;
      return;
    case "react": {
      const name = `${command.emoji} ${command.by}`;
      if (command.on) message.reactors.add(name);
      else message.reactors.delete(name);
    }
  }
}
