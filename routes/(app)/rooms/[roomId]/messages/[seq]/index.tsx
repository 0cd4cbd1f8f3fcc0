import { page } from "fresh";
import { DeleteMessage, ListMessages } from "@/lib/protocol/inputs.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** A message's permalink: the conversation, opened around it. */
export const handler = define.handlers({
  async GET(ctx) {
    const { req, params, state } = ctx;
    const { roomId, seq } = accepted(parse(DeleteMessage, params));
    const at = { roomId, seq };
    const message = accepted(await findMessage(state.app, state.user, at));
    if (message.thread) {
      const href = threadHref(roomId, message.thread);
      return ctx.redirect(`${href}?around=${seq}#m${seq}`, 303);
    }
    const around = parse(ListMessages, { roomId, around: seq });
    return page(await loadRoom(req, state, around));
  },
});

export default define.page<typeof handler>(({ data }) => (
  <RoomPage
    {...data}
  />
));
