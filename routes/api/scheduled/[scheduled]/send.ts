import { sendScheduled } from "@/lib/chat/send_due.ts";
import { AtScheduled } from "@/lib/protocol/scheduled_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

/** Not at its time but now. */
export const handler = define.handlers({
  async POST({ req, params, state }) {
    const input = await readInput(req, AtScheduled, params);
    if (!input.ok) return reply(input);
    return reply(await sendScheduled(state.app, state.user, input.value), 201);
  },
});
