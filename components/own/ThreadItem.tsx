import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import type { ThreadListing } from "@/lib/protocol/own_views.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Count } from "@/components/ui/Count.tsx";
import { personIn } from "@/components/ui/days.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";

type Props = { thread: ThreadListing; reader: Reader };

const LINE = 160; // characters

/** One of the side threads that somebody follows; the whole of it leads there. */
export function ThreadItem({ thread, reader }: Props) {
  const { room, root, last, people, roomId, count, ordinal } = thread;
  const person = personIn(people);
  const place = room.kind === "direct" ? room.name : `#${room.name}`;
  return (
    <li class="item thread-item">
      <Avatar person={person(root.by)} />
      <div class="min-w-0 flex-1">
        <p class="flex items-baseline gap-2">
          <a
            class="item-link truncate"
            href={threadHref(roomId, thread.thread)}
          >
            <bdi>{lineOf(root)}</bdi>
          </a>
        </p>
        <p class="truncate text-sm text-muted">
          <bdi>{person(last.by).displayName}</bdi>
          {": "}
          <bdi>{lineOf(last)}</bdi>
        </p>
        <p class="truncate text-sm text-muted">
          <bdi>{place}</bdi>
          {" · "}
          {count === 1 ? "1 reply" : `${count} replies`}
          {" · "}
          <Time time={toMoment(last.at, reader)} />
        </p>
      </div>
      {count > ordinal && <Count value={count - ordinal} />}
    </li>
  );
}

const lineOf = ({ body }: MessageView) =>
  body === null
    ? "This message was deleted."
    : toPlainLine(body.slice(0, 2 * LINE)).slice(0, LINE);
