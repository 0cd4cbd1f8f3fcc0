import { refreshTokens } from "@/lib/auth/tokens.ts";
import { Refresh } from "@/lib/protocol/account_inputs.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = definePublic.handlers({
  async POST({ req, state }) {
    const input = await readInput(req, Refresh);
    if (!input.ok) return reply(input);
    return reply(await refreshTokens(state.app, input.value));
  },
});
