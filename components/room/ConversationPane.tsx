import type { ComponentChildren } from "preact";
import type { RoomReceipts } from "@/lib/protocol/receipt_views.ts";
import type { FollowedThread, RoomSnapshot } from "@/lib/protocol/views.ts";
import { ConversationTimeline } from "./ConversationTimeline.tsx";
import {
  type Line,
  personIn,
  toDays,
  unreadAmong,
} from "@/components/ui/days.ts";
import { Joining } from "./Joining.tsx";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import { aboutPerson } from "@/components/people/presence.ts";
import { ReceiptLine } from "@/components/message/ReceiptLine.tsx";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import type { PaneProps } from "./pane_props.ts";
import { RoomHead } from "./RoomHead.tsx";

export interface ConversationPaneProps extends PaneProps {
  snapshot: RoomSnapshot;
  receipts?: RoomReceipts;
  me: string; // id
  threads: FollowedThread[];
  asks?: boolean; // the error is a question
}

type Props = ConversationPaneProps & {
  /** What stands in a message's place: the form that edits it. */
  instead: (line: Line) => ComponentChildren;
};

/** A conversation that stands still: the second pane. */
export function ConversationPane({ snapshot, instead, ...props }: Props) {
  const { me, csrf, reader, draft, begun, receipts, ...said } = props;
  const { room, messages, people, memberCount } = snapshot;
  const person = personIn(people);
  const days = toDays(messages, {
    roomId: room.id,
    me,
    mayAct: room.role !== null,
    unreadIn: unreadAmong(props.threads, room.id),
    readOrdinal: room.readOrdinal,
    reader,
    person,
  });
  return (
    <>
      <RoomHead
        room={room}
        memberCount={memberCount}
        about={room.other && aboutPerson(room.other, reader)}
      />
      <ConversationTimeline snapshot={snapshot} csrf={csrf}>
        <MessageLines days={days} instead={instead} />
        <ReceiptLine {...{ snapshot, me, person }} {...receipts} />
      </ConversationTimeline>
      {room.role
        ? (
          <RoomComposer
            {...{ room, csrf, ...said }}
            body={draft ?? begun?.body}
          />
        )
        : <Joining room={room} csrf={csrf} />}
    </>
  );
}
