import { listVersions } from "@/lib/chat/kept.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, params, state }) {
    const input = readQuery(url, DeleteMessage, params);
    if (!input.ok) return reply(input);
    return reply(await listVersions(state.app, state.user, input.value));
  },
});
