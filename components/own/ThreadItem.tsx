import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import type { ThreadListing } from "@/lib/protocol/own_views.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { Count } from "@/components/ui/Count.tsx";
import { personIn } from "@/components/ui/days.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";
import { headOf, Listed, Words } from "./Listed.tsx";

type Props = {
  thread: ThreadListing;
  me: string; // id
  reader: Reader;
};

const LINE = 160; // characters

/** One of the side threads that somebody follows: what it hangs on, and what was said last. */
export function ThreadItem({ thread, me, reader }: Props) {
  const { room, root, last, people, roomId, count, ordinal } = thread;
  const person = personIn(people);
  const author = person(root.by);
  const href = threadHref(roomId, thread.thread);
  return (
    <Listed
      {...headOf({ room, author, at: root.at, href }, { me, reader })}
      end={count > ordinal && <Count value={count - ordinal} />}
    >
      <Words message={root} people={people} me={me} />
      <p class="listed-note">
        <span class="replies-count">
          {count === 1 ? "1 reply" : `${count} replies`}
        </span>
        <span class="truncate">
          <bdi>{person(last.by).displayName}</bdi>
          {": "}
          <bdi>{lineOf(last)}</bdi>
        </span>
        <Time time={toMoment(last.at, reader)} />
      </p>
    </Listed>
  );
}

const lineOf = ({ body }: MessageView) =>
  body === null
    ? "This message was deleted."
    : toPlainLine(body.slice(0, 2 * LINE)).slice(0, LINE);
