import { cancelScheduled, changeScheduled } from "@/lib/chat/scheduled.ts";
import {
  AtScheduled,
  ChangeScheduled,
} from "@/lib/protocol/scheduled_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, params, state }) {
    const input = await readInput(req, ChangeScheduled, params);
    if (!input.ok) return reply(input);
    return reply(await changeScheduled(state.app, state.user, input.value));
  },

  async DELETE({ req, params, state }) {
    const input = await readInput(req, AtScheduled, params);
    if (!input.ok) return reply(input);
    return reply(await cancelScheduled(state.app, state.user, input.value));
  },
});
