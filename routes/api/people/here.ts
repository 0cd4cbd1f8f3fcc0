import { listHere } from "@/lib/chat/people.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ state: { app, user } }) {
    return reply(ok(await listHere(app, user)));
  },
});
