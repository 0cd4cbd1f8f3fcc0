import type { ComponentChildren } from "preact";
import type { Line } from "@/components/ui/days.ts";
import { NewRef } from "@/components/composer/NewRef.tsx";
import { ThreadPane } from "@/components/room/ThreadPane.tsx";
import Thread from "@/islands/pages/Thread.tsx";
import type { Begun } from "@/lib/domain/model.ts";
import type { MessageView, ThreadSnapshot } from "@/lib/protocol/views.ts";
import { RoomPage, type RoomPageData } from "./RoomPage.tsx";

export interface ThreadPageData extends RoomPageData {
  thread: ThreadSnapshot;
  answering?: MessageView;
  besides?: Begun; // in the room itself
}

type Props = ThreadPageData & {
  /** What stands in a message's place: the form that edits it without a script. */
  instead?: (line: Line) => ComponentChildren;
};

/** A side thread beside the conversation it is in. */
export function ThreadPage(
  { thread, answering, draft, error, preview, begun, instead, ...rest }: Props,
) {
  const { besides, found, ...room } = rest;
  const { page, csrf, reader } = room.shell;
  const form = { csrf, draft, error, preview, begun };
  const props = { thread, answering, reader, found, ...form };
  return (
    <>
      {/* A ref belongs to whoever writes and to a room: only one of the two forms is sent. */}
      <NewRef value={room.newRef} thread={thread.root.seq} />
      <RoomPage
        {...room}
        begun={besides}
        pane="panel"
        panel={instead
          ? <ThreadPane {...props} me={page.account.id} instead={instead} />
          : <Thread {...props} page={page} />}
      />
    </>
  );
}
