import type { ComponentChildren, Ref } from "preact";
import type { RoomSnapshot, RoomView } from "@/lib/protocol/views.ts";
import { Beginning } from "./Beginning.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { NewsFrame } from "./NewsFrame.tsx";
import { Timeline } from "./Timeline.tsx";

type Props = {
  snapshot: RoomSnapshot;
  csrf: string;
  scrollRef?: Ref<HTMLDivElement>;
  onScroll?: () => void;
  children: ComponentChildren; // the messages
};

/** The messages of a conversation, with the ways to those before and after them. */
export function ConversationTimeline(
  { snapshot, csrf, children, ...scrolling }: Props,
) {
  const { room, messages, hasOlder, hasNewer } = snapshot;
  const href = `/rooms/${room.id}`;
  return (
    <Timeline label={`Messages in ${room.name}`} {...scrolling}>
      {hasOlder && (
        <PageLink href={`${href}?before=${messages[0].seq}`}>
          Older messages
        </PageLink>
      )}
      {!hasOlder && <Beginning room={room} isEmpty={messages.length === 0} />}
      {children}
      {hasNewer && (
        <>
          <PageLink href={`${href}?after=${messages.at(-1)!.seq}`}>
            Newer messages
          </PageLink>
          <PageLink href={`${href}?before=${room.head.seq + 1}`}>
            Newest messages
          </PageLink>
        </>
      )}
      {!hasNewer && <NewsFrame {...snapshot} />}
      {!hasNewer && isUnread(room) && <MarkRead room={room} csrf={csrf} />}
    </Timeline>
  );
}

const isUnread = (room: RoomView) =>
  room.role !== null && room.readOrdinal < room.head.ordinal;

// With a script the pages come by themselves.
function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <p class="no-js p-3 text-center">
      <ButtonLink small href={href}>{children}</ButtonLink>
    </p>
  );
}

// A GET changes nothing, so without a script reading is said by a button.
function MarkRead({ room, csrf }: { room: RoomView; csrf: string }) {
  return (
    <form
      method="post"
      action={`/rooms/${room.id}/read`}
      class="no-js p-3 text-center"
    >
      <Csrf token={csrf} />
      <input type="hidden" name="ordinal" value={room.head.ordinal} />
      <Button small type="submit">Mark as read</Button>
    </form>
  );
}
