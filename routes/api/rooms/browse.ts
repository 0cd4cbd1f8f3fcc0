import { browseRooms } from "@/lib/chat/rooms.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ state }) {
    return reply(ok(await browseRooms(state.app, state.user)));
  },
});
