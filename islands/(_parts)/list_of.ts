import { withOther } from "@/components/sidebar/room_entry.ts";
import type { Session } from "@/lib/client/session.ts";
import type { RoomView } from "@/lib/protocol/views.ts";

/** One's conversations, with whom one talks to as they are now. */
export const listOf = ({ feed, people }: Session): RoomView[] =>
  feed.rooms.list.value.map((room) =>
    room.other ? withOther(room, people.find(room.other.id)) : room
  );
