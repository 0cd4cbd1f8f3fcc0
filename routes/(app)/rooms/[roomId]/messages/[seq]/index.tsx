import { page } from "fresh";
import { ShowMessage } from "@/lib/protocol/finding_inputs.ts";
import { ListMessages } from "@/lib/protocol/inputs.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { foundIn } from "@/routes/(app)/(_parts)/found_in.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** A message's permalink: the conversation, opened around it. */
export const handler = define.handlers({
  async GET(ctx) {
    const { req, url, params, state } = ctx;
    const { roomId, seq, q } = accepted(readQuery(url, ShowMessage, params));
    const at = { roomId, seq };
    const message = accepted(await findMessage(state.app, state.user, at));
    if (message.thread) {
      const href = threadHref(roomId, message.thread);
      const query = new URLSearchParams({ around: `${seq}`, ...q && { q } });
      return ctx.redirect(`${href}?${query}#m${seq}`, 303);
    }
    const around = parse(ListMessages, { roomId, around: seq });
    const found = foundIn(message, q);
    return page({ ...await loadRoom(req, state, around), found });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <RoomPage
    {...data}
  />
));
