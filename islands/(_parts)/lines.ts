import type { DayLines, Line } from "@/components/days.ts";
import type { LineActions } from "@/components/MessageLines.tsx";
import type { Entry } from "@/lib/client/outbox_store.ts";
import type { Screen } from "@/lib/client/screen.ts";
import type { Expected } from "@/lib/client/waiting.ts";

type Waiting = Expected["waiting"];

/** Shows of each message whether it is still to be sent, or why it was not. */
export function marked(days: DayLines[], waiting: Waiting): DayLines[] {
  if (waiting.size === 0) return days;
  const mark = (line: Line): Line => {
    const entry = waiting.get(line.message.seq);
    return entry
      ? { ...line, entry: { ...line.entry, ...stateOf(entry) } }
      : line;
  };
  return days.map((day) => ({ ...day, lines: day.lines.map(mark) }));
}

const stateOf = ({ frame, refusal }: Entry) => ({
  pending: !refusal,
  failure: refusal?.message,
  ...frame.type === "post" && { permalink: undefined },
});

export function actionsOn(screen: Screen, waiting: Waiting): LineActions {
  const { outbox } = screen.session;
  return {
    onEdit: ({ message }) => screen.editing.value = message,
    onDelete: ({ message }) => screen.deleting.value = message,
    onRetry: ({ message }) => outbox.retry(waiting.get(message.seq)!),
    onDiscard: ({ message }) => outbox.discard(waiting.get(message.seq)!),
  };
}
