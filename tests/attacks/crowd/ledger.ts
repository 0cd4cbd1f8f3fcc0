import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { ClientFrame } from "@/lib/protocol/frames.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import type { Intent } from "../parts/task.ts";
import type { Faults } from "./faults.ts";

type Change = { roomId: RoomId; seq: number; body: string | null };

/** What one person wanted to say, and what they were told has become of it. */
export class Ledger {
  readonly intents: Intent[] = [];
  readonly #byText = new Map<string, Intent>();
  readonly #posts = new Map<string, Intent>(); // by ref
  readonly #changes = new Map<string, Change>(); // by ref
  readonly #bySeq = new Map<string, Intent>();
  readonly #doomed = new Set<Intent>(); // their deletion is on its way

  constructor(private readonly by: UserId, private readonly faults: Faults) {}

  intend(roomId: RoomId, text: string) {
    const intent = {
      ...{ by: this.by, roomId, text, refs: [], seq: null, body: text },
      ...{ sentAt: 0, answeredAt: 0 },
    };
    this.intents.push(intent);
    this.#byText.set(text, intent);
  }

  /** What the server has taken, and can still be changed. */
  get standing(): Intent[] {
    return this.intents.filter((intent) =>
      intent.seq !== null && !this.#doomed.has(intent)
    );
  }

  doom(intent: Intent) {
    this.#doomed.add(intent);
  }

  sent(frame: ClientFrame) {
    switch (frame.type) {
      case "post": {
        const intent = this.#byText.get(frame.body)!;
        if (!intent.refs.includes(frame.ref)) intent.refs.push(frame.ref);
        intent.sentAt ||= Date.now();
        return void this.#posts.set(frame.ref, intent);
      }
      case "edit":
        return void this.#changes.set(frame.ref, frame);
      case "delete":
        return void this.#changes.set(frame.ref, { ...frame, body: null });
    }
  }

  accepted(ref: string, value: unknown) {
    const intent = this.#posts.get(ref);
    if (intent) this.#place(intent, (value as MessageView).seq);
    const change = this.#changes.get(ref);
    if (!change) return;
    const changed = this.#bySeq.get(`${change.roomId} ${change.seq}`);
    if (changed) changed.body = change.body;
  }

  /** Everything acknowledged since `count` intents ago was undone by a restore. */
  keep(count: number) {
    for (const intent of this.intents.splice(count)) {
      if (intent.seq === null) this.intents.push(intent); // it is sent again
      else this.#bySeq.delete(`${intent.roomId} ${intent.seq}`);
    }
  }

  #place(intent: Intent, seq: number) {
    if (intent.seq !== null && intent.seq !== seq) {
      this.faults.note(
        "acknowledged twice",
        `"${intent.text}" as ${intent.seq} and as ${seq}`,
      );
    }
    intent.seq = seq;
    intent.answeredAt ||= Date.now();
    this.#bySeq.set(`${intent.roomId} ${seq}`, intent);
  }
}
