import { page } from "fresh";
import { uuidv7 } from "uuidv7";
import { ScheduleDialog } from "@/components/panels/ScheduleDialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { endDraft } from "@/lib/chat/drafts.ts";
import { findRoom } from "@/lib/chat/reading.ts";
import { scheduleMessage } from "@/lib/chat/scheduled.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import { JoinRoom } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { ScheduleMessage } from "@/lib/protocol/scheduled_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";
import { refusedPage } from "@/lib/web/reply.ts";

/** What the composer holds, to be sent later: asks when. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await load(req, state, params, {}));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const { input, typed } = await readForm(req, ScheduleMessage, params);
    const data = await load(req, state, params, typed);
    if (input.ok && input.value.at === undefined && !("on" in typed)) {
      return page(data);
    }
    const scheduled = input.ok
      ? await scheduleMessage(state.app, state.user, input.value)
      : input;
    if (scheduled.ok) {
      await endDraft(state.app, state.user, scheduled.value);
      return ctx.redirect("/scheduled", 303);
    }
    return refusedPage({ ...data, refusal: scheduled.refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <main class="dialog-page">
    <Title>Send later</Title>
    <ScheduleDialog {...data} title="Send later" />
  </main>
));

async function load(
  req: Request,
  { app, user, csrf }: SignedInState,
  params: Record<string, string>,
  { body = "", on, ref = uuidv7(), replyTo, thread }: Record<string, string>,
) {
  const { roomId } = accepted(parse(JoinRoom, params));
  accepted(await findRoom(app, user, roomId));
  const refused: { refusal?: Refusal } = {};
  return {
    action: `/rooms/${roomId}/later`,
    closeHref: thread ? threadHref(roomId, Number(thread)) : `/rooms/${roomId}`,
    hidden: { ref, replyTo, thread },
    ...{ body, on, csrf: await csrf() },
    reader: readerOf(req, app.now()),
    ...refused,
  };
}
