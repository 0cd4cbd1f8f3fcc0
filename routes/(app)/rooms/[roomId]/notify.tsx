import { page } from "fresh";
import { NotifyPanel } from "@/components/panels/NotifyPanel.tsx";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { ChooseLevel } from "@/lib/protocol/settings_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** What one wants to hear of a conversation. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page({
      room: await loadRoom(req, state, parse(ListMessages, params)),
      settings: await state.app.settings.of(state.user.id),
    });
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, ChooseLevel, ctx.params));
    accepted(await chooseLevel(app, user, input));
    return ctx.redirect(`/rooms/${input.roomId}`, 303);
  },
});

export default define.page<typeof handler>(({ data: { room, settings } }) => (
  <RoomPage
    {...room}
    pane="panel"
    panel={
      <NotifyPanel
        roomId={room.snapshot.room.id}
        choice={settings.conversations[room.snapshot.room.id]}
        csrf={room.shell.csrf}
        reader={room.shell.reader}
      />
    }
  />
));
