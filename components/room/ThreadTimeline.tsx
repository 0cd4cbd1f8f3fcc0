import type { ComponentChildren, Ref } from "preact";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import type { ThreadSnapshot } from "@/lib/protocol/views.ts";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { type DayLines, type Line } from "@/components/ui/days.ts";
import {
  type LineActions,
  MessageLines,
  OneMessage,
} from "@/components/message/MessageLines.tsx";
import { Timeline } from "./Timeline.tsx";

type Props = {
  thread: ThreadSnapshot;
  /** The message that it hangs on. */
  root: Line;
  days: DayLines[];
  csrf: string;
  instead?: (line: Line) => ComponentChildren;
  actions?: LineActions;
  scrollRef?: Ref<HTMLDivElement>;
  onScroll?: () => void;
};

/** A message and what was said to it. */
export function ThreadTimeline(
  { thread, root, days, csrf, instead, actions, ...scrolling }: Props,
) {
  const { room, messages, hasOlder, hasNewer } = thread;
  const href = threadHref(room.id, thread.root.seq);
  const count = room.head.ordinal;
  return (
    <Timeline id="thread" label="Messages in this thread" {...scrolling}>
      <OneMessage line={root} />
      <p class="thread-count">
        {count === 0
          ? "No replies yet"
          : count === 1
          ? "1 reply"
          : `${count} replies`}
      </p>
      {hasOlder && (
        <PageLink href={`${href}?before=${messages[0].seq}`}>
          Older replies
        </PageLink>
      )}
      <MessageLines days={days} instead={instead} actions={actions} />
      {hasNewer && (
        <PageLink href={`${href}?after=${messages.at(-1)!.seq}`}>
          Newer replies
        </PageLink>
      )}
      {!hasNewer && room.readOrdinal < count && (
        <form method="post" action={`${href}/read`} class="no-js p-3">
          <Csrf token={csrf} />
          <input type="hidden" name="ordinal" value={count} />
          <Button small type="submit">Mark as read</Button>
        </form>
      )}
    </Timeline>
  );
}

// With a script the pages come by themselves.
function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <p class="no-js p-3 text-center">
      <ButtonLink small href={href}>{children}</ButtonLink>
    </p>
  );
}
