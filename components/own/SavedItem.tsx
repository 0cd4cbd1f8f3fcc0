import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import { messageHref } from "@/lib/protocol/hrefs.ts";
import type { SavedMessageView, SavedView } from "@/lib/protocol/own_views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { personIn } from "@/components/ui/days.ts";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";

type Props = { saved: SavedView; reader: Reader; csrf: string };

const LINE = 200; // characters

/** A message that was put aside; the whole of it leads there. */
export function SavedItem({ saved, reader, csrf }: Props) {
  const { roomId, seq, savedAt, remindAt, shown } = saved;
  const href = messageHref(roomId, seq);
  return (
    <li class="item thread-item">
      {shown
        ? <Avatar person={authorOf(shown)} />
        : (
          <span class="avatar avatar-medium text-muted">
            <Icon name="lock" />
          </span>
        )}
      <div class="min-w-0 flex-1">
        {shown ? <Words {...shown} href={href} reader={reader} /> : (
          <>
            <p>You can no longer see this message.</p>
            <p class="truncate text-sm text-muted">
              Saved <Time time={toMoment(savedAt, reader)} />
            </p>
          </>
        )}
        {remindAt !== undefined && (
          <p
            class={remindAt <= reader.now ? "saved-due" : "text-sm text-muted"}
          >
            {remindAt <= reader.now ? "Reminder: " : "Reminds you "}
            <Time time={toMoment(remindAt, reader)} />
          </p>
        )}
      </div>
      <form method="post" action={`${href}/unsave`} class="relative">
        <Csrf token={csrf} />
        <Button small variant="quiet" type="submit">Done</Button>
      </form>
    </li>
  );
}

const authorOf = ({ message, people }: SavedMessageView) =>
  personIn(people)(message.by);

type WordsProps = SavedMessageView & { href: string; reader: Reader };

function Words({ href, reader, ...shown }: WordsProps) {
  const { room, message: { seq, body, at } } = shown;
  const place = room.kind === "direct" ? room.name : `#${room.name}`;
  const line = body === null
    ? "This message was deleted."
    : toPlainLine(body.slice(0, 2 * LINE)).slice(0, LINE);
  return (
    <>
      <p>
        <a class="item-link" href={`${href}#m${seq}`}>
          <bdi>{line}</bdi>
        </a>
      </p>
      <p class="truncate text-sm text-muted">
        <bdi>{authorOf(shown).displayName}</bdi>
        {" · "}
        <bdi>{place}</bdi>
        {" · "}
        <Time time={toMoment(at, reader)} />
      </p>
    </>
  );
}
