import type { RoomView } from "@/lib/protocol/views.ts";
import { Menu, MenuLink, MenuRule } from "@/components/ui/Menu.tsx";
import type { Way } from "./who_in.ts";

/** All that can be done in a conversation, for whoever is in it. */
export function RoomMenu({ room, who }: { room: RoomView; who: Way }) {
  const href = `/rooms/${room.id}`;
  const isDirect = room.kind === "direct";
  return (
    <Menu label={isDirect ? "Conversation menu" : "Room menu"}>
      <MenuLink icon={who.icon} href={who.href} class="only-phone">
        {who.label}
      </MenuLink>
      <MenuLink icon="pin" href={`${href}/pins`} class="only-phone">
        Pinned messages
      </MenuLink>
      <MenuLink icon="bell" href={`${href}/notify`}>Notifications</MenuLink>
      <MenuLink icon="calendar" href={`${href}/date`}>Jump to a date</MenuLink>
      {!isDirect && (
        <>
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
        </>
      )}
    </Menu>
  );
}
