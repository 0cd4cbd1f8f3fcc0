import { useMemo } from "preact/hooks";
import type { ConversationPaneProps } from "@/components/room/ConversationPane.tsx";
import { ConversationTimeline } from "@/components/room/ConversationTimeline.tsx";
import { personIn, toDays } from "@/components/ui/days.ts";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import { Joining } from "@/components/room/Joining.tsx";
import { aboutPerson } from "@/components/people/presence.ts";
import { ReceiptLine } from "@/components/message/ReceiptLine.tsx";
import { withOther } from "@/components/sidebar/room_entry.ts";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { RoomHead } from "@/components/room/RoomHead.tsx";
import { StillLines } from "@/components/message/StillLines.tsx";
import { ShutOut } from "@/components/shell/ShutOut.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import type { Receipts } from "@/lib/client/news/receipts.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import { Screen } from "@/lib/client/screen/screen.ts";
import type { Page } from "@/lib/client/session.ts";
import { expectedIn } from "@/lib/client/outbox/expected.ts";
import { Trouble } from "@/islands/(_parts)/Trouble.tsx";
import { useMessages } from "@/islands/(_parts)/use_messages.tsx";
import { Writing } from "@/islands/(_parts)/Writing.tsx";

type Props = Omit<ConversationPaneProps, "me"> & { page: Page };

/** A conversation, as it goes on. */
export default function Conversation({ page, ...props }: Props) {
  const screen = useMemo(() => openScreen(page, props), []);
  const me = page.account.id;
  const snapshot = screen?.conversation.shown.value ?? props.snapshot;
  const { memberCount } = snapshot;
  const person = (id: string) => screen!.session.people.find(id);
  // A direct conversation is called as its other person is called now.
  const said = snapshot.room.other;
  const other = said && (screen ? person(said.id) : said);
  const room = other ? withOther(snapshot.room, other) : snapshot.room;
  const isShutOut = screen?.session.feed.shutOut.value;
  const { messages, waiting } = expectedIn(snapshot, screen?.waiting ?? [], me);
  const { list, lines, acts, actions, instead, over } = useMessages(
    screen,
    props.csrf,
  );
  const scene = {
    roomId: room.id,
    me,
    mayAct: room.role !== null,
    readOrdinal: screen?.reading.newAfter.value ?? room.readOrdinal,
    reader: readerOn(props.reader),
    found: props.found,
  };
  const unreadIn = (thread: number) => screen!.unreadIn(thread);

  return (
    <>
      <RoomHead
        room={room}
        memberCount={memberCount}
        about={other && aboutPerson(other, scene.reader)}
      />
      {screen && <Trouble screen={screen} />}
      <ConversationTimeline
        snapshot={{ ...snapshot, room, messages }}
        csrf={props.csrf}
        scrollRef={list}
        onScroll={() => screen?.reading.look()}
      >
        {screen
          ? (
            <MessageLines
              days={lines.update(
                toDays(messages, { ...scene, person, unreadIn }),
                waiting,
              )}
              actions={actions}
              instead={instead}
            />
          )
          : (
            <StillLines
              {...scene}
              messages={messages}
              people={snapshot.people}
              threads={props.threads}
            />
          )}
        <ReceiptLine
          snapshot={snapshot}
          {...screen ? shownBy(screen.session.receipts) : props.receipts}
          me={me}
          person={screen ? person : personIn(snapshot.people)}
        />
      </ConversationTimeline>
      {isShutOut
        ? <ShutOut room={room} />
        : !room.role
        ? <Joining room={room} csrf={props.csrf} />
        : screen
        ? <Writing screen={screen} acts={acts!} room={room} {...props} />
        : (
          <RoomComposer
            {...props}
            room={room}
            body={props.draft ?? props.begun?.body}
            answer={props.answering && {
              message: props.answering,
              author: personIn(snapshot.people)(props.answering.by).displayName,
            }}
          />
        )}
      {over}
    </>
  );
}

Conversation.keptAs = ({ page, snapshot }: Props) =>
  `${page.account.id} ${snapshot.room.id}`;

const NONE = { people: [] };

const shownBy = ({ shown, count }: Receipts) => ({
  people: [...shown.value.values()],
  count: count.value,
});

function openScreen(
  page: Page,
  { snapshot, answering, receipts = NONE }: Omit<Props, "page">,
): Screen | null {
  const session = liveOn(page);
  session?.receipts.start(snapshot.room.id, receipts);
  return session && new Screen(session, snapshot, answering);
}
