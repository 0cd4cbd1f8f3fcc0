import type { ComponentChildren } from "preact";
import type {
  PersonView,
  RoomSnapshot,
  RoomView,
} from "@/lib/protocol/views.ts";
import { Button, ButtonLink } from "./Button.tsx";
import { Composer } from "./Composer.tsx";
import { Csrf } from "./Csrf.tsx";
import { type Line, type Scene, toDays } from "./days.ts";
import { EmptyState } from "./EmptyState.tsx";
import { MessageLines } from "./MessageLines.tsx";
import type { Reader } from "./moments.ts";
import { RoomHead } from "./RoomHead.tsx";
import { Timeline } from "./Timeline.tsx";
import { TypingLine } from "./TypingLine.tsx";

export interface ConversationPaneProps {
  snapshot: RoomSnapshot;
  me: string; // id
  csrf: string;
  reader: Reader;
  newRef: string; // of the message about to be written: sent twice it is one
  draft?: string; // what was typed and refused
  error?: string;
  /** What stands in a message's place: the form that edits it, for example. */
  instead?: (line: Line) => ComponentChildren;
}

/** A conversation as a page shows it without a script: the second pane. */
export function ConversationPane(props: ConversationPaneProps) {
  const { snapshot, csrf, instead } = props;
  const { room, messages, hasOlder, hasNewer } = snapshot;
  const href = `/rooms/${room.id}`;
  return (
    <>
      <RoomHead room={room} memberCount={snapshot.memberCount} />
      <Timeline label={`Messages in ${room.name}`}>
        {hasOlder && (
          <PageLink href={`${href}?before=${messages[0].seq}`}>
            Older messages
          </PageLink>
        )}
        <MessageLines
          days={toDays(messages, sceneOf(props))}
          instead={instead}
        />
        {messages.length === 0 && <EmptyState>{beginning(room)}</EmptyState>}
        {hasNewer && (
          <PageLink href={`${href}?after=${messages.at(-1)!.seq}`}>
            Newer messages
          </PageLink>
        )}
        {!hasNewer && isUnread(room) && <MarkRead room={room} csrf={csrf} />}
      </Timeline>
      {room.role ? <Writing {...props} /> : <Joining room={room} csrf={csrf} />}
    </>
  );
}

export const beginning = (room: RoomView) =>
  room.kind === "direct"
    ? `This is the beginning of your conversation with ${room.name}.`
    : `This is the beginning of ${room.name}. Say hello.`;

/** Names whoever wrote here; somebody who is not among them is nobody we know. */
export function personIn(people: PersonView[]): (id: string) => PersonView {
  const known = new Map(people.map((person) => [person.id, person]));
  return (id) => known.get(id) ?? { id, username: "", displayName: "Somebody" };
}

const sceneOf = ({ snapshot, me, reader }: ConversationPaneProps): Scene => ({
  roomId: snapshot.room.id,
  me,
  readOrdinal: snapshot.room.readOrdinal,
  reader,
  person: personIn(snapshot.people),
});

const isUnread = (room: RoomView) =>
  room.role !== null && room.readOrdinal < room.head.ordinal;

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <p class="p-3 text-center">
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

function Writing(
  { snapshot, csrf, newRef, draft, error }: ConversationPaneProps,
) {
  const { room } = snapshot;
  return (
    <>
      <Composer
        action={`/rooms/${room.id}`}
        placeholder={`Message ${room.kind === "direct" ? "" : "#"}${room.name}`}
        body={draft}
        error={error}
      >
        <Csrf token={csrf} />
        <input type="hidden" name="ref" value={newRef} />
      </Composer>
      <TypingLine names={[]} />
    </>
  );
}

function Joining({ room, csrf }: { room: RoomView; csrf: string }) {
  return (
    <form method="post" action={`/rooms/${room.id}/join`} class="join column">
      <Csrf token={csrf} />
      <p class="flex-1 text-muted">
        You are looking at {room.name} from outside.
      </p>
      <Button variant="primary" type="submit">Join room</Button>
    </form>
  );
}
