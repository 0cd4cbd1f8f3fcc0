import { threadHref } from "@/lib/protocol/hrefs.ts";
import { saveDraft } from "@/lib/chat/drafts.ts";
import { SaveDraftForm } from "@/lib/protocol/draft_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

/** What the composer holds is there again, on any device. */
export const handler = define.handlers({
  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = accepted(await readInput(ctx.req, SaveDraftForm, ctx.params));
    accepted(await saveDraft(app, user, input));
    const { roomId, thread } = input;
    const href = thread ? threadHref(roomId, thread) : `/rooms/${roomId}`;
    return ctx.redirect(href, 303);
  },
});
