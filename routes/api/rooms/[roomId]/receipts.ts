import { listReceipts } from "@/lib/chat/receipts.ts";
import { JoinRoom } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const input = parse(JoinRoom, params);
    if (!input.ok) return reply(input);
    return reply(await listReceipts(state.app, state.user, input.value));
  },
});
