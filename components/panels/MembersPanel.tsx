import type { UserId } from "@/lib/domain/ids.ts";
import type { MemberView, PersonView, RoomView } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { FindPeopleForm } from "@/components/people/FindPeopleForm.tsx";
import { PersonItem } from "@/components/people/PersonItem.tsx";

export type Member = Pick<MemberView, "id" | "roomRole">;

export type MembersPanelProps = {
  room: RoomView;
  me: UserId;
  csrf: string;
  /** Who might be added, found by `q`. */
  found: PersonView[];
  q: string;
};

type Props = MembersPanelProps & {
  members: Member[];
  /** As they are now: what changes of one draws that one alone. */
  person(id: UserId): PersonView;
};

/** Who is in a room: the third pane. */
export function MembersPanel(
  { room, members, me, csrf, found, q, person }: Props,
) {
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
          {members.map((member) => (
            <MemberItem
              key={member.id}
              {...{ room, member, me, csrf, person }}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

type ItemProps = Pick<Props, "room" | "me" | "csrf" | "person"> & {
  member: Member;
};

function MemberItem({ room, member, me, csrf, person: find }: ItemProps) {
  const person = find(member.id);
  const isRemovable = room.role === "owner" && person.id !== me;
  return (
    <PersonItem
      person={person}
      note={noteOf(person, member, me)}
      csrf={csrf}
      action={isRemovable ? `/rooms/${room.id}/members/remove` : undefined}
      verb="Remove"
      quiet
      userId={person.id}
    />
  );
}

function noteOf(
  { id, username }: PersonView,
  { roomRole }: Member,
  me: UserId,
): string {
  const words = [`@${username}`];
  if (roomRole === "owner") words.push("owner");
  if (id === me) words.push("you");
  return words.join(" · ");
}
