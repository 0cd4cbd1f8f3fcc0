import { page } from "fresh";
import { DeleteMessage, ListMessages } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { RoomPage } from "@/routes/(app)/(_parts)/RoomPage.tsx";

/** A message's permalink: the conversation, opened around it. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    const { roomId, seq } = accepted(parse(DeleteMessage, params));
    const around = parse(ListMessages, { roomId, around: seq });
    return page(await loadRoom(req, state, around));
  },
});

export default define.page<typeof handler>(({ data }) => (
  <RoomPage
    {...data}
  />
));
