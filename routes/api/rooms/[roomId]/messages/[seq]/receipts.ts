import { findReceipts } from "@/lib/chat/receipts.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const input = parse(DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await findReceipts(state.app, state.user, input.value));
  },
});
