import { page } from "fresh";
import { ScheduleDialog } from "@/components/panels/ScheduleDialog.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { changeScheduled, showScheduled } from "@/lib/chat/scheduled.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { parse } from "@/lib/protocol/parse.ts";
import {
  AtScheduled,
  ChangeScheduled,
} from "@/lib/protocol/scheduled_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";
import { refusedPage } from "@/lib/web/reply.ts";

/** Other words for a message that is still to be sent, or another time. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await load(req, state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const { input, typed } = await readForm(req, ChangeScheduled, params);
    const changed = input.ok
      ? await changeScheduled(state.app, state.user, input.value)
      : input;
    if (changed.ok) return ctx.redirect("/scheduled", 303);
    const { refusal } = changed;
    const data = await load(req, state, params);
    const { body = data.body, on } = typed;
    return refusedPage({ ...data, body, on, refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <main class="dialog-page">
    <Title>Change a scheduled message</Title>
    <ScheduleDialog
      {...data}
      title="Change message"
      closeHref="/scheduled"
    />
  </main>
));

async function load(
  req: Request,
  { app, user, csrf }: SignedInState,
  params: Record<string, string>,
) {
  const at = accepted(parse(AtScheduled, params));
  const { body, at: when, refused } = accepted(
    await showScheduled(app, user, at),
  );
  const typed: { on?: string; refusal?: Refusal } = {};
  return {
    action: `/scheduled/${at.scheduled}`,
    body,
    at: refused ? undefined : when,
    csrf: await csrf(),
    reader: readerOf(req, app.now()),
    ...typed,
  };
}
