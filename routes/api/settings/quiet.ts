import { changeQuiet } from "@/lib/chat/profiles.ts";
import { ChangeQuiet } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, state }) {
    const input = await readInput(req, ChangeQuiet);
    if (!input.ok) return reply(input);
    return reply(await changeQuiet(state.app, state.user, input.value));
  },
});
