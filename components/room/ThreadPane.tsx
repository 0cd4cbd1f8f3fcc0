import type { ComponentChildren } from "preact";
import type { MessageView, ThreadSnapshot } from "@/lib/protocol/views.ts";
import {
  type Line,
  personIn,
  type Scene,
  toDays,
} from "@/components/ui/days.ts";
import { Joining } from "./Joining.tsx";
import type { PaneProps } from "./pane_props.ts";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import { ThreadHead } from "./ThreadHead.tsx";
import { ThreadTimeline } from "./ThreadTimeline.tsx";

export interface ThreadPaneProps extends PaneProps {
  thread: ThreadSnapshot;
}

type Props = ThreadPaneProps & {
  me: string; // id
  /** What stands in a message's place: the form that edits it. */
  instead: (line: Line) => ComponentChildren;
};

/** A side thread that stands still: the third pane. */
export function ThreadPane({ thread, answering, me, instead, ...form }: Props) {
  const { room, root, messages, people } = thread;
  const { csrf, reader, draft, begun, error } = form;
  const person = personIn(people);
  const scene = {
    ...{ roomId: room.id, me, reader, person },
    mayAct: room.role !== null,
    thread: root.seq,
    readOrdinal: room.readOrdinal,
  };
  return (
    <>
      <ThreadHead thread={thread} csrf={csrf} />
      <ThreadTimeline
        thread={thread}
        root={rootLine(root, scene)}
        days={toDays(messages, scene)}
        csrf={csrf}
        instead={instead}
      />
      {room.role
        ? (
          <RoomComposer
            {...{ room, csrf, error }}
            thread={root.seq}
            body={draft ?? begun?.body}
            answer={answering && {
              message: answering,
              author: person(answering.by).displayName,
            }}
          />
        )
        : <Joining room={room} csrf={csrf} />}
    </>
  );
}

/** The message that a side thread hangs on; it stands in the room, too, with an id of its own. */
export function rootLine(root: MessageView, scene: Scene): Line {
  const { replies: _, ...alone } = root;
  const nothingNew = { readOrdinal: Infinity, mayAct: false };
  const [{ lines: [line] }] = toDays([alone], { ...scene, ...nothingNew });
  const { time } = line.entry;
  const clock = time.short; // it may be of another day
  const entry = { ...line.entry, id: "root", time: { ...time, clock } };
  return { ...line, isOwn: false, entry };
}
