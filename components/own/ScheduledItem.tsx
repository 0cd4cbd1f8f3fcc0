import type { ScheduledView } from "@/lib/protocol/own_views.ts";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Listed } from "./Listed.tsx";

type Props = { scheduled: ScheduledView; reader: Reader; csrf: string };

/** A message that is still to be sent, and what its author can do about it. */
export function ScheduledItem({ scheduled, reader, csrf }: Props) {
  const { body, at, room, thread, refused, isLeaving } = scheduled;
  return (
    <Listed
      start={
        <span class="listed-mark">
          {room ? <RoomMark kind={room.kind} /> : <Icon name="lock" />}
        </span>
      }
      title={room?.name ?? "A conversation you are not in any more"}
      place={thread && <span>in a thread</span>}
      time={refused || isLeaving ? undefined : toMoment(at, reader)}
    >
      <div class="listed-words">
        <MessageBody body={body} />
      </div>
      {refused && (
        <p class="listed-note listed-refused">Not sent. {refused.message}</p>
      )}
      {isLeaving
        ? <p class="listed-note">Being sent</p>
        : <Acts {...{ scheduled, csrf }} />}
    </Listed>
  );
}

function Acts({ scheduled, csrf }: Omit<Props, "reader">) {
  const { ref, refused } = scheduled;
  const href = `/scheduled/${ref}`;
  return (
    <div class="listed-acts">
      <ButtonLink small href={href}>Edit</ButtonLink>
      <form method="post" action={`${href}/send`}>
        <Csrf token={csrf} />
        <Button small type="submit" data-done="Sent.">
          {refused?.code === "unconfirmed" ? "Send anyway" : "Send now"}
        </Button>
      </form>
      <form method="post" action={`${href}/cancel`}>
        <Csrf token={csrf} />
        <Button
          small
          variant="quiet"
          type="submit"
          data-done="It will not be sent."
        >
          Don't send
        </Button>
      </form>
    </div>
  );
}
