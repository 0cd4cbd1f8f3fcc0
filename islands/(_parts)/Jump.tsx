import { JumpToNewest } from "@/components/room/JumpToNewest.tsx";
import { unread } from "@/lib/client/news/rooms.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";

/** The way back to the end, for somebody who has gone far from it. */
export function Jump({ screen }: { screen: Screen }) {
  const { room } = screen.conversation.shown.value;
  const count = unread(room);
  const isAway = screen.reading.isAway.value;
  if (isAway === null || (!isAway && count === 0)) return null;
  return (
    <JumpToNewest
      href={`/rooms/${room.id}`}
      count={count}
      onClick={(event) => {
        event.preventDefault();
        screen.reading.goToNewest();
      }}
    />
  );
}
