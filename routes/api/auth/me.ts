import { viewAccount } from "@/lib/chat/person_views.ts";
import { ok } from "@/lib/domain/result.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  GET: ({ state }) => reply(ok(viewAccount(state.app, state.user))),
});
