import { useMemo } from "preact/hooks";
import { personIn, toDays } from "@/components/ui/days.ts";
import { Joining } from "@/components/room/Joining.tsx";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { ThreadHead } from "@/components/room/ThreadHead.tsx";
import {
  rootLine,
  type ThreadPaneProps,
} from "@/components/room/ThreadPane.tsx";
import { ThreadTimeline } from "@/components/room/ThreadTimeline.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import { Screen } from "@/lib/client/screen/screen.ts";
import type { Page } from "@/lib/client/session.ts";
import { expectedIn } from "@/lib/client/outbox/expected.ts";
import type { ThreadSnapshot } from "@/lib/protocol/views.ts";
import { useMessages } from "@/islands/(_parts)/use_messages.tsx";
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
  const { list, lines, acts, actions, instead, over } = useMessages(
    screen,
    props.csrf,
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
        scrollRef={list}
        onScroll={() => screen?.reading.look()}
        instead={instead}
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
      {over}
    </>
  );
}

function follow(event: Event, screen: Screen, { isFollowed }: ThreadSnapshot) {
  event.preventDefault();
  screen.session.requests.follow(screen.conversation.place, !isFollowed);
}
