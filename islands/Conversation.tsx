import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ConversationPaneProps } from "@/components/room/ConversationPane.tsx";
import { ConversationTimeline } from "@/components/room/ConversationTimeline.tsx";
import { personIn, toDays } from "@/components/ui/days.ts";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import { Joining } from "@/components/room/Joining.tsx";
import { QUICK_EMOJI } from "@/components/message/quick_emoji.ts";
import { aboutPerson } from "@/components/people/presence.ts";
import { ReceiptLine } from "@/components/message/ReceiptLine.tsx";
import { withOther } from "@/components/sidebar/room_entry.ts";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { RoomHead } from "@/components/room/RoomHead.tsx";
import { StillLines } from "@/components/message/StillLines.tsx";
import { ShutOut } from "@/components/shell/ShutOut.tsx";
import { Acts } from "@/lib/client/screen/acts.ts";
import { liveOn } from "@/lib/client/page/live_page.ts";
import type { Receipts } from "@/lib/client/news/receipts.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import { Screen } from "@/lib/client/screen/screen.ts";
import type { Page } from "@/lib/client/session.ts";
import { expectedIn } from "@/lib/client/outbox/expected.ts";
import { Acting } from "@/islands/(_parts)/Acting.tsx";
import { Announcer } from "@/islands/(_parts)/Announcer.tsx";
import { Asked } from "@/islands/(_parts)/Asked.tsx";
import { Hovering } from "@/islands/(_parts)/Hovering.tsx";
import { Editing } from "@/islands/(_parts)/Editing.tsx";
import { Trouble } from "@/islands/(_parts)/Trouble.tsx";
import { Writing } from "@/islands/(_parts)/Writing.tsx";
import { actionsOn, Lines } from "@/islands/(_parts)/lines.ts";

type Props = Omit<ConversationPaneProps, "me"> & { page: Page };

/** A conversation, as it goes on. */
export default function Conversation({ page, ...props }: Props) {
  const screen = useMemo(() => openScreen(page, props), []);
  const me = page.account.id;
  const snapshot = screen?.conversation.shown.value ?? props.snapshot;
  const { room, memberCount } = snapshot;
  const isShutOut = screen?.session.feed.shutOut.value;
  const { messages, waiting } = expectedIn(snapshot, screen?.waiting ?? [], me);
  const lines = useMemo(() => new Lines(), []);
  const acts = useMemo(() => screen && new Acts(screen, QUICK_EMOJI), []);
  const actions = useMemo(
    () => acts ? actionsOn(screen!, acts) : undefined,
    [],
  );
  const scene = {
    roomId: room.id,
    me,
    mayAct: room.role !== null,
    readOrdinal: screen?.reading.newAfter.value ?? room.readOrdinal,
    reader: readerOn(props.reader),
    found: props.found,
  };
  const person = (id: string) => screen!.session.people.find(id);
  const other = room.other && (screen ? person(room.other.id) : room.other);
  const unreadIn = (thread: number) => screen!.unreadIn(thread);
  const box = useRef<HTMLDivElement>(null);
  const spot = screen?.reading.hold();
  useLayoutEffect(() => screen?.attach(box.current!), []);
  useLayoutEffect(() => screen?.reading.settle(spot));

  return (
    <>
      <RoomHead
        room={other ? withOther(room, other) : room}
        memberCount={memberCount}
        about={other && aboutPerson(other, scene.reader)}
      />
      {screen && <Trouble screen={screen} />}
      <ConversationTimeline
        snapshot={{ ...snapshot, messages }}
        csrf={props.csrf}
        scrollRef={box}
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
              instead={(line) =>
                screen.isEditing(line.message) && (
                  <Editing screen={screen} line={line} csrf={props.csrf} />
                )}
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
      {acts && (
        <Asked screen={screen!} acts={acts} list={box} csrf={props.csrf} />
      )}
      {acts && <Acting screen={screen!} acts={acts} list={box} />}
      {screen && <Hovering screen={screen} list={box} csrf={props.csrf} />}
      {screen && <Announcer screen={screen} />}
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
