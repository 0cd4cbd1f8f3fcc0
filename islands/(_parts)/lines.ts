import type { DayLines, Line } from "@/components/ui/days.ts";
import { namesShown } from "@/components/message/named.ts";
import type { LineActions } from "@/components/message/MessageLines.tsx";
import type { Acts } from "@/lib/client/screen/acts.ts";
import type { Entry } from "@/lib/client/outbox/outbox_store.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import type { Expected } from "@/lib/client/outbox/expected.ts";

/** The lines of a page; one that says the same as before is the same object, and not drawn again. */
export class Lines {
  #known = new Map<number, Line>();

  update(days: DayLines[], waiting: Expected["waiting"]): DayLines[] {
    const before = this.#known;
    this.#known = new Map();
    const keep = (line: Line) => {
      const { seq } = line.message;
      const now = marked(line, waiting.get(seq));
      const known = before.get(seq);
      const kept = known && isSame(known, now) ? known : now;
      this.#known.set(seq, kept);
      return kept;
    };
    return days.map((day) => ({ ...day, lines: day.lines.map(keep) }));
  }
}

/** Shows of a message whether it is still to be sent, or why it was not. */
function marked(line: Line, waits?: Entry): Line {
  if (!waits) return line;
  const { frame, refusal, seq, notBefore } = waits;
  const entry = {
    ...line.entry,
    pending: !refusal,
    held: !refusal && seq === undefined && notBefore !== undefined,
    failure: refusal?.message,
    ...frame.type === "post" && { permalink: undefined },
  };
  return { ...line, entry };
}

const isSame = (a: Line, b: Line) =>
  a.message === b.message && a.grouped === b.grouped &&
  a.isFirstNew === b.isFirstNew &&
  namesShown(a.entry) === namesShown(b.entry) &&
  a.entry.pending === b.entry.pending && a.entry.held === b.entry.held &&
  a.entry.failure === b.entry.failure &&
  a.entry.time.short === b.entry.time.short &&
  a.entry.author.displayName === b.entry.author.displayName &&
  a.entry.author.hue === b.entry.author.hue &&
  a.entry.pinnedBy === b.entry.pinnedBy &&
  a.entry.mayRestore === b.entry.mayRestore &&
  a.mayAct === b.mayAct && whoIn(a) === whoIn(b) &&
  aroundOf(a) === aroundOf(b);

/** Names that may come later than the message, and what is unread in its side thread. */
const aroundOf = ({ entry: { quote, replies } }: Line) =>
  quote || replies ? JSON.stringify([quote, replies]) : "";

/** The names behind its emoji, which may come later than the message. */
const whoIn = ({ entry: { reactions } }: Line) =>
  reactions?.map(({ who }) => who).join();

export function actionsOn(screen: Screen, acts: Acts): LineActions {
  const { outbox } = screen.session;
  const entryOf = ({ message }: Line) => screen.waitingFor(message.seq)!;
  return {
    quick: () => acts.quick(),
    onReact: ({ message }, { emoji, isOwn }) =>
      acts.react(message, { emoji, on: !isOwn }),
    onPick: ({ message }, from) => acts.pickFor(message, from),
    onMore: ({ message, href }, from) =>
      acts.opened.value = { type: "menu", message, href, from },
    onAnswer: ({ message }) => screen.answer(message),
    onEdit: ({ message }) => screen.editing.value = message,
    onRestore: ({ message }) => acts.restore(message.seq),
    onTakeBack: (line) => screen.session.writer.unsend(entryOf(line)),
    onRetry: (line) => outbox.retry(entryOf(line)),
    onDiscard: (line) => outbox.discard(entryOf(line)),
  };
}
