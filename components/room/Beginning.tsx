import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { RoomMark } from "./RoomMark.tsx";

type Props = { room: RoomView; isEmpty: boolean };

/** Stands before the first message: what this conversation is, and what to do while there is none. */
export function Beginning({ room, isEmpty }: Props) {
  return (
    <section class="beginning" aria-label="Beginning">
      {room.other
        ? <Avatar person={room.other} size="large" />
        : <RoomMark kind={room.kind} />}
      <h2 class="text-xl font-bold">
        <bdi>{room.name}</bdi>
      </h2>
      {room.topic && (
        <p>
          <bdi>{room.topic}</bdi>
        </p>
      )}
      <p class="text-muted">{whoReads(room)}</p>
      {room.role && isEmpty && (
        <p class="flex flex-wrap gap-2">
          {firstSteps(room).map(([label, href]) => (
            <ButtonLink small key={href} href={href}>{label}</ButtonLink>
          ))}
        </p>
      )}
    </section>
  );
}

function whoReads({ id, kind }: RoomView): string {
  if (kind === "direct") return "Only the two of you can read this.";
  if (kind === "private") return "Only people who were added can read this.";
  return id === GENERAL_ID
    ? "This is where everybody starts. Say hello."
    : "Everybody can join this room.";
}

function firstSteps({ id, other, role }: RoomView): [string, string][] {
  if (other) return [["View profile", `/people/${other.id}`]];
  if (id === GENERAL_ID) {
    return [
      ["Browse rooms", "/rooms/browse"],
      ["Message somebody", "/people"],
      ["Fill in your profile", "/settings/profile"],
    ];
  }
  const people: [string, string] = ["Add people", `/rooms/${id}/members`];
  return role === "owner"
    ? [people, ["Room settings", `/rooms/${id}/details`]]
    : [people];
}
