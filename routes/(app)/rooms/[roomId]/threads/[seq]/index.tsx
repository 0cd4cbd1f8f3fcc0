import { page } from "fresh";
import { uuidv7 } from "uuidv7";
import { endDraft } from "@/lib/chat/drafts.ts";
import { postMessage } from "@/lib/chat/messages.ts";
import { ShowThread } from "@/lib/protocol/finding_inputs.ts";
import { OpenThread, PostInThread } from "@/lib/protocol/inputs.ts";
import { ok } from "@/lib/domain/result.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readForm, readQuery } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { foundIn } from "@/routes/(app)/(_parts)/found_in.ts";
import { loadThread } from "@/routes/(app)/(_parts)/load_thread.ts";
import { ThreadPage } from "@/routes/(app)/(_parts)/ThreadPage.tsx";

/** A side thread beside its room; on a phone by itself. */
export const handler = define.handlers({
  async GET({ req, url, params, state }) {
    const { q, ...at } = accepted(readQuery(url, ShowThread, params));
    const data = await loadThread(req, state, ok(at));
    const message = data.thread.messages.find(({ seq }) => seq === at.around);
    return page({ ...data, found: message && foundIn(message, q) });
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const { input, typed } = await readForm(req, PostInThread, params);
    const posted = input.ok
      ? await postMessage(state.app, state.user, toPost(input.value))
      : input;
    const href = `/rooms/${params.roomId}/threads/${params.seq}`;
    if (posted.ok) {
      const place = { roomId: params.roomId, thread: Number(params.seq) };
      await endDraft(state.app, state.user, place);
      return ctx.redirect(`${href}#m${posted.value.seq}`, 303);
    }

    const { message, fields } = posted.refusal;
    const data = {
      ...await loadThread(req, state, parse(OpenThread, params), {
        replyTo: Number(typed.replyTo ?? 0),
      }),
      newRef: input.ok ? input.value.ref : uuidv7(),
      draft: typed.body,
      error: fields?.body ?? message,
    };
    return page(data, { status: statusOf(posted.refusal) });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <ThreadPage
    {...data}
  />
));

const toPost = ({ seq, ...post }: PostInThread) => ({ ...post, thread: seq });
