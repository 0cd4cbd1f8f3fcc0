import { chooseLevel } from "@/lib/chat/settings.ts";
import { ChooseLevel } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, params, state }) {
    const input = await readInput(req, ChooseLevel, params);
    if (!input.ok) return reply(input);
    return reply(await chooseLevel(state.app, state.user, input.value));
  },
});
