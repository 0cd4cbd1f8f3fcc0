import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import type { ScheduledView } from "@/lib/protocol/own_views.ts";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";

type Props = { scheduled: ScheduledView; reader: Reader; csrf: string };

const LINE = 300; // characters

/** A message that is still to be sent, and what its author can do about it. */
export function ScheduledItem({ scheduled, reader, csrf }: Props) {
  const { ref, body, at, room, thread, refused, isLeaving } = scheduled;
  const href = `/scheduled/${ref}`;
  const line = toPlainLine(body.slice(0, 2 * LINE)).slice(0, LINE);
  const place = !room
    ? "A conversation you are not in any more"
    : room.kind === "direct"
    ? room.name
    : `#${room.name}`;
  return (
    <li class="item scheduled-item">
      <p class="scheduled-line">
        <bdi>{line}</bdi>
      </p>
      <p class="text-sm text-muted">
        <bdi>{place}</bdi>
        {thread && " · in a thread"}
        {!refused && (
          <>
            {" · "}
            {isLeaving ? "Being sent" : <Time time={toMoment(at, reader)} />}
          </>
        )}
      </p>
      {refused && <p class="scheduled-refused">Not sent. {refused.message}</p>}
      {!isLeaving && (
        <div class="scheduled-acts">
          <ButtonLink small href={href}>Edit</ButtonLink>
          <form method="post" action={`${href}/send`}>
            <Csrf token={csrf} />
            <Button small type="submit">
              {refused?.code === "unconfirmed" ? "Send anyway" : "Send now"}
            </Button>
          </form>
          <form method="post" action={`${href}/cancel`}>
            <Csrf token={csrf} />
            <Button small variant="quiet" type="submit">Don't send</Button>
          </form>
        </div>
      )}
    </li>
  );
}
