import { signal } from "@preact/signals";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { seqOf } from "@/lib/client/news/gate.ts";
import { Session } from "@/lib/client/session.ts";
import { webSocketTo } from "@/lib/client/line/web_socket_line.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { EventView, MessageView } from "@/lib/protocol/views.ts";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings.ts";
import type { Random } from "../parts/random.ts";
import type { Resident, Task } from "../parts/task.ts";
import { Contract } from "./contract.ts";
import type { Faults } from "./faults.ts";
import { Ledger } from "./ledger.ts";
import { type Line, type Tap, taps } from "./tapped_socket.ts";
import type { Witness } from "./witness.ts";

const MAX_WAITING = 3; // things said and not taken yet; a person waits then
const PADDING = "字"; // three bytes on the wire
const EDITS = 0.15; // share of what is done
const DELETES = 0.1;
const FOR_NOW = ["rate_limited", "overloaded", "unavailable"];

interface Around {
  task: Task;
  random: Random;
  faults: Faults;
  witness: Witness;
  delays: number[];
  /** This person is connected and has been told all that they missed. */
  caughtUp(): void;
}

/** A person at an open page: the page's own code, listened to on both sides. */
export class Talker implements Tap {
  readonly ledger: Ledger;
  readonly session: Session;
  readonly conversation: Conversation;
  resyncs = 0;
  connections = 0;
  #shown: number; // seq of the newest event that the page has let in
  #said = 0;

  constructor(readonly resident: Resident, private readonly around: Around) {
    const { account, home, rooms } = resident;
    const { task, faults } = around;
    taps.set(account.id, this);
    this.ledger = new Ledger(account.id, faults);
    this.#shown = home.room.head.seq;
    this.session = new Session(
      {
        account,
        settings: DEFAULT_SETTINGS,
        epoch: task.epoch,
        build: task.build,
        people: 0,
      },
      {
        way: webSocketTo(`${resident.url}?who=${account.id}`),
        failed: () => {},
        rung: signal("socket"),
      },
    );
    this.conversation = this.session.opener.open(home);
    this.#watch();
    this.session.feed.seed(rooms);
  }

  get name(): string {
    return this.resident.account.username;
  }

  get headers() {
    return this.resident.headers;
  }

  get stutters(): boolean {
    const { random, task } = this.around;
    return random.next() < task.stutter;
  }

  /** Something said has not been taken yet, or is not on the page yet. */
  get waits(): boolean {
    return this.session.outbox.shelf.entries.peek().length > 0;
  }

  /** Says something, or changes something said earlier. */
  act(random: Random, postsOnly: boolean) {
    const { entries } = this.session.outbox.shelf;
    if (entries.peek().length >= MAX_WAITING) return;
    const what = postsOnly ? 1 : random.next();
    if (what < EDITS) this.#edit(random);
    else if (what < EDITS + DELETES) this.#delete(random);
    else this.#post();
  }

  opens(): Line {
    this.connections++;
    const contract = new Contract(this.name, this.around.faults);
    return {
      sends: (frame) => {
        contract.sent(frame);
        this.ledger.sent(frame);
      },
      hears: (frames) => {
        for (const frame of frames) {
          contract.heard(frame);
          this.#hear(frame);
        }
      },
    };
  }

  #hear(frame: ServerFrame) {
    if (frame.type === "accepted") {
      this.ledger.accepted(frame.ref, frame.value);
    } else if (frame.type === "refused" && !FOR_NOW.includes(frame.code)) {
      const detail = `${this.name}: ${frame.code}: ${frame.message}`;
      this.around.faults.note("refused", detail);
    } else if (frame.type === "online") this.around.caughtUp();
  }

  #post() {
    const roomId = this.conversation.id;
    const start = `${this.name} ${++this.#said} ${performance.now()}`;
    const text = `${start} ${PADDING.repeat(this.around.task.padding)}`.trim();
    this.ledger.intend(roomId, text);
    this.session.writer.post({ roomId }, text);
  }

  #edit(random: Random) {
    const { standing } = this.ledger;
    if (standing.length === 0) return this.#post();
    const { roomId, seq, text } = random.pick(standing);
    this.session.writer.edit(roomId, seq!, `${text}, changed ${++this.#said}`);
  }

  #delete(random: Random) {
    const { standing } = this.ledger;
    if (standing.length === 0) return this.#post();
    const intent = random.pick(standing);
    this.ledger.doom(intent);
    this.session.writer.delete(intent.roomId, intent.seq!);
  }

  /** What the page lets in, and in which order. */
  #watch() {
    const { conversation } = this;
    const apply = conversation.apply.bind(conversation);
    const restart = conversation.restart.bind(conversation);
    conversation.apply = (events) => {
      for (const event of events) this.#see(event);
      apply(events);
    };
    conversation.restart = (snapshot) => {
      this.resyncs++;
      this.#shown = snapshot.room.head.seq;
      restart(snapshot);
    };
  }

  #see(event: EventView) {
    const roomId = this.conversation.id;
    const seq = seqOf(event);
    if (seq !== this.#shown + 1) {
      const detail = `${this.name} saw ${seq} after ${this.#shown}`;
      this.around.faults.note("shown out of order", detail);
    }
    this.#shown = seq;
    this.around.witness.saw(roomId, event, this.name);
    if (event.type === "message_posted") this.#time(event.message);
  }

  #time({ by, body }: MessageView) {
    const writtenAt = Number(body?.split(" ")[2]);
    if (by === this.resident.account.id || !writtenAt) return;
    this.around.delays.push(performance.now() - writtenAt);
  }
}
