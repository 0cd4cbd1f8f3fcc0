import { findPeople } from "@/lib/chat/people.ts";
import { FindPeople } from "@/lib/protocol/finding_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ url, state }) {
    const input = readQuery(url, FindPeople);
    if (!input.ok) return reply(input);
    return reply(await findPeople(state.app, state.user, input.value));
  },
});
