import { page } from "fresh";
import { OpenThread, PostInThread } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { define } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import { loadThread } from "@/routes/(app)/(_parts)/load_thread.ts";
import { ThreadPage } from "@/routes/(app)/(_parts)/ThreadPage.tsx";

/** Shows what has been written, and keeps it: nothing is posted. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await loadThread(req, state, parse(OpenThread, params)));
  },

  async POST({ req, params, state }) {
    const { input, typed } = await readForm(req, PostInThread, params);
    const replyTo = Number(typed.replyTo ?? 0);
    const at = parse(OpenThread, params);
    const thread = await loadThread(req, state, at, { replyTo });
    const draft = typed.body;
    if (input.ok) {
      const { ref, body } = input.value;
      return page({ ...thread, newRef: ref, draft, preview: body });
    }
    const { message, fields } = input.refusal;
    const error = fields?.body ?? message;
    return page(
      { ...thread, draft, error },
      { status: statusOf(input.refusal) },
    );
  },
});

export default define.page<typeof handler>(({ data }) => (
  <ThreadPage
    {...data}
  />
));
