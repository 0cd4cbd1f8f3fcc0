import { scheduleMessage } from "@/lib/chat/scheduled.ts";
import { ScheduleMessage } from "@/lib/protocol/scheduled_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

/** Leaves a message to be sent later. */
export const handler = define.handlers({
  async POST({ req, params, state }) {
    const input = await readInput(req, ScheduleMessage, params);
    if (!input.ok) return reply(input);
    return reply(
      await scheduleMessage(state.app, state.user, input.value),
      201,
    );
  },
});
