import { page } from "fresh";
import { SeenPanel } from "@/components/panels/SeenPanel.tsx";
import { findReceipts } from "@/lib/chat/receipts.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** Who has received and read a message of one's own. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    const { app, user } = state;
    const message = accepted(parse(DeleteMessage, params));
    const { roomId, seq } = message;
    const seen = accepted(await findReceipts(app, user, message));
    const around = parse(ListMessages, { roomId, around: seq });
    return page({ room: await loadRoom(req, state, around), seq, seen });
  },
});

export default define.page<typeof handler>(({ data: { room, seq, seen } }) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <SeenPanel
        href={permalink(room.snapshot.room.id, seq)}
        seen={seen}
        csrf={room.shell.csrf}
      />
    }
  />
));
