import { saveDraft } from "@/lib/chat/drafts.ts";
import { SaveDraft } from "@/lib/protocol/draft_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async PUT({ req, params, state }) {
    const input = await readInput(req, SaveDraft, params);
    if (!input.ok) return reply(input);
    return reply(await saveDraft(state.app, state.user, input.value));
  },
});
