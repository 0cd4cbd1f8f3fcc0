import { rebuildIndex } from "@/lib/search/rebuild.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  POST({ state: { app, user } }) {
    return reply(rebuildIndex(app, user), 202);
  },
});
