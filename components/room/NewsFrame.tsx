import { IS_BROWSER } from "fresh/runtime";
import type { RoomSnapshot } from "@/lib/protocol/views.ts";

/** Without a script: what is said from now on comes into sight, and what is being written stays. */
export function NewsFrame({ room, messages }: RoomSnapshot) {
  const after = messages.at(-1)?.seq ?? 1;
  return (
    <noscript>
      {!IS_BROWSER && ( // what a script puts there would be loaded
        <iframe
          class="news-frame"
          src={`/rooms/${room.id}/news?after=${after}`}
          title="New messages"
        />
      )}
    </noscript>
  );
}
