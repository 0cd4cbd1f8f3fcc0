import { markAllRead } from "@/lib/chat/positions.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async POST({ state }) {
    return reply(await markAllRead(state.app, state.user));
  },
});
