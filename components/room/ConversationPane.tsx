import type { ComponentChildren } from "preact";
import type { Begun } from "@/lib/domain/model.ts";
import type { RoomReceipts } from "@/lib/protocol/receipt_views.ts";
import type {
  FollowedThread,
  MessageView,
  RoomSnapshot,
} from "@/lib/protocol/views.ts";
import { ConversationTimeline } from "./ConversationTimeline.tsx";
import {
  type Line,
  personIn,
  toDays,
  unreadAmong,
} from "@/components/ui/days.ts";
import { Joining } from "./Joining.tsx";
import type { Reader } from "@/components/ui/moments.ts";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import { aboutPerson } from "@/components/people/presence.ts";
import { ReceiptLine } from "@/components/message/ReceiptLine.tsx";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { RoomHead } from "./RoomHead.tsx";

export interface ConversationPaneProps {
  snapshot: RoomSnapshot;
  receipts?: RoomReceipts;
  me: string; // id
  csrf: string;
  reader: Reader;
  newRef: string; // of the message about to be written: sent twice it is one
  draft?: string; // what was typed and refused
  begun?: Begun; // and what was saved before it was sent
  answering?: MessageView;
  threads: FollowedThread[];
  error?: string;
  asks?: boolean; // it is a question
  preview?: string; // what is to be shown as others will see it
}

type Props = ConversationPaneProps & {
  /** What stands in a message's place: the form that edits it. */
  instead: (line: Line) => ComponentChildren;
};

/** A conversation that stands still: the second pane. */
export function ConversationPane({ snapshot, instead, ...props }: Props) {
  const { me, csrf, reader, newRef, draft, begun, receipts, ...said } = props;
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
            {...{ room, csrf, newRef, ...said }}
            body={draft ?? begun?.body}
          />
        )
        : <Joining room={room} csrf={csrf} />}
    </>
  );
}
