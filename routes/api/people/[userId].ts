import { findProfile } from "@/lib/chat/profiles.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { ShowPerson } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ params, state }) {
    const input = parse(ShowPerson, params);
    if (!input.ok) return reply(input);
    return reply(await findProfile(state.app, state.user, input.value));
  },
});
