import type { RoomSnapshot, RoomView } from "@/lib/protocol/views.ts";
import { ConversationHead } from "./ConversationHead.tsx";
import { IconLink } from "./IconButton.tsx";
import { Menu, MenuLink, MenuRule } from "./Menu.tsx";

type Props = Pick<RoomSnapshot, "room" | "memberCount"> & {
  /** Of the other person of a direct conversation: whether they are here. */
  about?: string;
};

/** With the room said already; what to look for is still to be typed. */
function searchIn({ name, other }: RoomView): string {
  const where = other ? `@${other.username}` : name;
  const q = /\s/.test(where) ? `in:"${where}" ` : `in:${where} `;
  return `/search?${new URLSearchParams({ q })}`;
}

export function RoomHead({ room, memberCount, about }: Props) {
  const href = `/rooms/${room.id}`;
  const isDirect = room.kind === "direct";
  return (
    <ConversationHead
      kind={room.kind}
      name={room.name}
      topic={about ?? room.topic}
      person={room.other}
      backHref="/rooms"
    >
      {room.other && (
        <IconLink
          icon="user"
          label="Profile"
          href={`/people/${room.other.id}`}
        />
      )}
      {!isDirect && (
        <IconLink
          icon="users"
          label={`${memberCount} ${memberCount === 1 ? "member" : "members"}`}
          href={`${href}/members`}
        />
      )}
      <IconLink icon="pin" label="Pinned messages" href={`${href}/pins`} />
      {room.role && (
        <IconLink icon="search" label="Search here" href={searchIn(room)} />
      )}
      {isDirect && (
        <IconLink icon="bell" label="Notifications" href={`${href}/notify`} />
      )}
      {isDirect && (
        <Menu label="Conversation menu">
          <MenuLink icon="calendar" href={`${href}/date`}>
            Jump to a date
          </MenuLink>
        </Menu>
      )}
      {!isDirect && room.role && (
        <Menu label="Room menu">
          <MenuLink icon="bell" href={`${href}/notify`}>Notifications</MenuLink>
          <MenuLink icon="calendar" href={`${href}/date`}>
            Jump to a date
          </MenuLink>
          <MenuLink icon="user-plus" href={`${href}/members`}>
            Add people
          </MenuLink>
          {room.role === "owner" && (
            <MenuLink icon="settings" href={`${href}/details`}>
              Room settings
            </MenuLink>
          )}
          <MenuRule />
          <MenuLink icon="log-out" danger href={`${href}/leave`}>
            Leave room
          </MenuLink>
        </Menu>
      )}
    </ConversationHead>
  );
}

RoomHead.keptAs = ({ room }: Props) => room.id;
