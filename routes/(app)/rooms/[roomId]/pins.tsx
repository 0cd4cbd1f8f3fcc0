import { page } from "fresh";
import { PinsPanel } from "@/components/panels/PinsPanel.tsx";
import { listPins } from "@/lib/chat/kept.ts";
import { JoinRoom, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** What was pinned in a room. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    const { roomId } = accepted(parse(JoinRoom, params));
    const pins = accepted(await listPins(state.app, state.user, roomId));
    const room = await loadRoom(req, state, parse(ListMessages, { roomId }));
    return page({ room, pins });
  },
});

export default define.page<typeof handler>(({ data: { room, pins } }) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <PinsPanel
        {...pins}
        room={room.snapshot.room}
        reader={room.shell.reader}
      />
    }
  />
));
