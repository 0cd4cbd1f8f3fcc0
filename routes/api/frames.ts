import { RequestFrame } from "@/lib/protocol/frames.ts";
import { perform } from "@/lib/realtime/requests.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

/** One frame as a request of its own, for clients that hear by a stream or by polling. */
export const handler = define.handlers({
  async POST({ req, state }) {
    const { app, user, session } = state;
    const refusal = app.rates.take("frame", session.id);
    if (refusal) return reply({ ok: false, refusal });
    const frame = await readInput(req, RequestFrame);
    if (!frame.ok) return reply(frame);
    return reply(await perform(app, user, frame.value));
  },
});
