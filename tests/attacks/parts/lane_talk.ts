import { uuidv7 } from "uuidv7";
import type { Command } from "@/lib/domain/command.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Random } from "./random.ts";
import { RoomModel } from "./lane_model.ts";

const EMOJI = ["👍", "❤️", "😂"];

type Post = Command & { type: "post" };

/** What people do in a room: write, sometimes again, and change what was written. */
export class LaneTalk {
  readonly #clock = Array.from({ length: 4_000 }, () => uuidv7());
  #reached = 50; // refs that most clocks have come to
  readonly #sent = new Map<string, Post>();
  readonly #posted = new Map<number, Post>(); // by seq

  constructor(
    readonly model: RoomModel,
    private readonly people: UserId[],
    private readonly random: Random,
  ) {}

  next(): Command {
    const { random } = this;
    const by = random.pick(this.people);
    const dice = random.below(100);
    if (dice < 45 || this.#posted.size === 0) return this.#post(by);
    if (dice < 60) return random.pick([...this.#sent.values()]); // again
    const seq = random.pick([...this.#posted.keys()]);
    const own = { by: this.#posted.get(seq)!.by, seq };
    if (dice < 70) return { type: "edit", ...own, body: `${random.next()}` };
    if (dice < 74) return { type: "delete", ...own };
    const on = random.below(3) > 0;
    const emoji = random.pick(EMOJI);
    if (dice < 84) return { type: "react", by, seq, emoji, on };
    if (dice < 90) return { type: "pin", by, seq, on };
    return { type: "read", by, ordinal: 1 + random.below(this.#posted.size) };
  }

  heard(command: Command, seq: number) {
    if (command.type === "post") this.#posted.set(seq, command);
  }

  /** Refs mostly rise; some clocks are a little behind, and some far. */
  #post(by: UserId): Command {
    const { random } = this;
    this.#reached += random.below(3);
    const isLate = random.below(8) === 0;
    const behind = random.below(isLate ? this.#reached : 3);
    const at = (this.#reached - behind) % this.#clock.length;
    const ref = this.#clock[at];
    const roots = [...this.#posted].filter(([, { thread }]) => !thread);
    const isReply = roots.length > 0 && random.below(6) === 0;
    const thread = isReply ? random.pick(roots)[0] : undefined;
    const name = `${by} ${ref}`;
    const body = `${random.next()}`;
    const post = this.#sent.get(name) ??
      { type: "post", by, ref, body, ...(thread && { thread }) };
    this.#sent.set(name, post);
    return post;
  }
}
