import type { UserId } from "@/lib/domain/ids.ts";
import type { MemberView, PersonView, RoomView } from "@/lib/protocol/views.ts";
import { PanelHead } from "./AppShell.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { FindPeopleForm } from "./FindPeopleForm.tsx";
import { PersonItem } from "./PersonItem.tsx";

type Props = {
  room: RoomView;
  members: MemberView[];
  me: UserId;
  csrf: string;
  /** Who might be added, found by `q`. */
  found: PersonView[];
  q: string;
};

/** Who is in a room: the third pane. */
export function MembersPanel({ room, members, me, csrf, found, q }: Props) {
  const href = `/rooms/${room.id}`;
  const inRoom = new Set(members.map(({ id }) => id));
  const addable = found.filter(({ id }) => !inRoom.has(id));
  return (
    <>
      <PanelHead title="Members" backHref={href} />
      <div class="pane-scroll p-4">
        {room.role && <FindPeopleForm action={`${href}/members`} q={q} />}
        {q && addable.length === 0 && (
          <EmptyState>
            {`Nobody called ${q} who is not here already.`}
          </EmptyState>
        )}
        <ul>
          {addable.map((person) => (
            <PersonItem
              key={person.id}
              person={person}
              csrf={csrf}
              action={`${href}/members`}
              verb="Add"
              userId={person.id}
            />
          ))}
        </ul>
        <h2 class="my-2 text-sm font-bold text-muted">In this room</h2>
        <ul>
          {members.map((person) => (
            <PersonItem
              key={person.id}
              person={person}
              note={noteOf(person, me)}
              csrf={csrf}
              action={room.role === "owner" && person.id !== me
                ? `${href}/members/remove`
                : undefined}
              verb="Remove"
              quiet
              userId={person.id}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

function noteOf({ id, username, roomRole }: MemberView, me: UserId): string {
  const words = [`@${username}`];
  if (roomRole === "owner") words.push("owner");
  if (id === me) words.push("you");
  return words.join(" · ");
}
