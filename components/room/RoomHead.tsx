import type { RoomSnapshot, RoomView } from "@/lib/protocol/views.ts";
import { searchHref } from "@/lib/protocol/hrefs.ts";
import { ConversationHead } from "./ConversationHead.tsx";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { RoomMenu } from "./RoomMenu.tsx";
import { whoIn } from "./who_in.ts";

type Props = Pick<RoomSnapshot, "room" | "memberCount"> & {
  /** Of the other person of a direct conversation: whether they are here. */
  about?: string;
};

/** With the room said already; what to look for is still to be typed. */
function searchIn({ name, other }: RoomView): string {
  const where = other ? `@${other.username}` : name;
  return searchHref(/\s/.test(where) ? `in:"${where}" ` : `in:${where} `);
}

export function RoomHead({ room, memberCount, about }: Props) {
  const who = whoIn(room, memberCount);
  // A phone has room for the name: there they are in the menu.
  const inMenu = room.role ? "not-phone" : undefined;
  return (
    <ConversationHead
      kind={room.kind}
      name={room.name}
      topic={about ?? room.topic}
      person={room.other}
      backHref="/rooms"
    >
      <IconLink {...who} class={inMenu} />
      <IconLink
        icon="pin"
        label="Pinned messages"
        href={`/rooms/${room.id}/pins`}
        class={inMenu}
      />
      {room.role && (
        <>
          <IconLink icon="search" label="Search here" href={searchIn(room)} />
          <RoomMenu room={room} who={who} />
        </>
      )}
    </ConversationHead>
  );
}

RoomHead.keptAs = ({ room }: Props) => room.id;
