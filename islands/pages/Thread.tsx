import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { personIn, toDays } from "@/components/ui/days.ts";
import { Joining } from "@/components/room/Joining.tsx";
import { QUICK_EMOJI } from "@/components/message/quick_emoji.ts";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { ThreadHead } from "@/components/room/ThreadHead.tsx";
import {
  rootLine,
  type ThreadPaneProps,
} from "@/components/room/ThreadPane.tsx";
import { ThreadTimeline } from "@/components/room/ThreadTimeline.tsx";
import { Acts } from "@/lib/client/screen/acts.ts";
import { liveOn } from "@/lib/client/page/live_page.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import { Screen } from "@/lib/client/screen/screen.ts";
import type { Page } from "@/lib/client/session.ts";
import { expectedIn } from "@/lib/client/outbox/expected.ts";
import type { ThreadSnapshot } from "@/lib/protocol/views.ts";
import { Acting } from "@/islands/(_parts)/Acting.tsx";
import { Announcer } from "@/islands/(_parts)/Announcer.tsx";
import { Asked } from "@/islands/(_parts)/Asked.tsx";
import { Hovering } from "@/islands/(_parts)/Hovering.tsx";
import { Editing } from "@/islands/(_parts)/Editing.tsx";
import { actionsOn, Lines } from "@/islands/(_parts)/lines.ts";
import { Writing } from "@/islands/(_parts)/Writing.tsx";

type Props = ThreadPaneProps & { page: Page };

/** A side thread, as it goes on. */
export default function Thread({ page, thread: atFirst, ...props }: Props) {
  const screen = useMemo(() => {
    const session = liveOn(page);
    return session && new Screen(session, atFirst, props.answering);
  }, []);
  const me = page.account.id;
  const thread =
    (screen?.conversation.shown.value ?? atFirst) as ThreadSnapshot;
  const { room, root } = thread;
  const { messages, waiting } = expectedIn(thread, screen?.waiting ?? [], me);
  const lines = useMemo(() => new Lines(), []);
  const acts = useMemo(() => screen && new Acts(screen, QUICK_EMOJI), []);
  const actions = useMemo(
    () => acts ? actionsOn(screen!, acts) : undefined,
    [],
  );
  const scene = {
    ...{ roomId: room.id, me, thread: root.seq },
    mayAct: room.role !== null,
    readOrdinal: screen?.reading.newAfter.value ?? room.readOrdinal,
    reader: readerOn(props.reader),
    found: props.found,
    person: screen
      ? (id: string) => screen.session.people.find(id)
      : personIn(thread.people),
  };
  const box = useRef<HTMLDivElement>(null);
  const spot = screen?.reading.hold();
  useLayoutEffect(() => screen?.attach(box.current!), []);
  useLayoutEffect(() => screen?.reading.settle(spot));

  return (
    <>
      <ThreadHead
        thread={thread}
        csrf={props.csrf}
        onFollow={screen ? (event) => follow(event, screen, thread) : undefined}
      />
      <ThreadTimeline
        thread={{ ...thread, messages }}
        root={rootLine(root, scene)}
        days={lines.update(toDays(messages, scene), waiting)}
        actions={actions}
        csrf={props.csrf}
        scrollRef={box}
        onScroll={() => screen?.reading.look()}
        {...screen && {
          instead: (line) =>
            screen.isEditing(line.message) && (
              <Editing screen={screen} line={line} csrf={props.csrf} />
            ),
        }}
      />
      {!room.role ? <Joining room={room} csrf={props.csrf} /> : screen
        ? (
          <Writing
            {...props}
            screen={screen}
            acts={acts!}
            room={room}
            thread={root.seq}
          />
        )
        : (
          <RoomComposer
            {...props}
            room={room}
            thread={root.seq}
            body={props.draft ?? props.begun?.body}
            answer={props.answering && {
              message: props.answering,
              author: scene.person(props.answering.by).displayName,
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

function follow(event: Event, screen: Screen, { isFollowed }: ThreadSnapshot) {
  event.preventDefault();
  screen.session.requests.follow(screen.conversation.place, !isFollowed);
}
