import { page } from "fresh";
import { HistoryPanel } from "@/components/panels/HistoryPanel.tsx";
import { listVersions } from "@/lib/chat/kept.ts";
import { messageHref } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** What a message said before. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    const input = accepted(parse(DeleteMessage, params));
    const { roomId, seq } = input;
    const history = accepted(await listVersions(state.app, state.user, input));
    const { thread } = history.message;
    const around = parse(ListMessages, { roomId, around: thread ?? seq });
    return page({ room: await loadRoom(req, state, around), history });
  },
});

export default define.page<typeof handler>(({ data: { room, history } }) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <HistoryPanel
        {...history}
        href={messageHref(room.snapshot.room.id, history.message.seq)}
        reader={room.shell.reader}
      />
    }
  />
));
