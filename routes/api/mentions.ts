import { listMentions } from "@/lib/chat/mentions.ts";
import { ListMentions } from "@/lib/protocol/finding_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, state }) {
    const input = readQuery(url, ListMentions);
    if (!input.ok) return reply(input);
    return reply(await listMentions(state.app, state.user, input.value));
  },
});
