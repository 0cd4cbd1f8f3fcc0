import { page } from "fresh";
import type { Line } from "@/components/ui/days.ts";
import { EditForm } from "@/components/message/EditForm.tsx";
import { editMessage } from "@/lib/chat/messages.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import { EditMessage } from "@/lib/protocol/inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { statusOf } from "@/lib/web/reply.ts";
import {
  type Around,
  AroundPage,
  loadAround,
} from "@/routes/(app)/(_parts)/AroundPage.tsx";

type Edited = Around & { typed?: string; error?: string; asks?: boolean };

export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page<Edited>(await loadAround(req, state, params));
  },

  async POST(ctx) {
    const { req, params, state } = ctx;
    const form = await readForm(req, EditMessage, params);
    const edited = form.input.ok
      ? await editMessage(state.app, state.user, form.input.value)
      : form.input;
    if (edited.ok) {
      return ctx.redirect(permalink(params.roomId, edited.value.seq), 303);
    }
    const { message, fields } = edited.refusal;
    const data = {
      ...await loadAround(req, state, params),
      typed: form.typed.body,
      error: fields?.body ?? message,
      asks: edited.refusal.code === "unconfirmed",
    };
    return page<Edited>(data, { status: statusOf(edited.refusal) });
  },
});

export default define.page<typeof handler>((
  { data: { message, typed, error, asks, room, thread } },
) => {
  const { csrf } = (thread ?? room!).shell;
  const instead = (line: Line) =>
    line.message.seq === message.seq && (
      <EditForm
        {...{ line, csrf, error, asks }}
        body={typed ?? line.message.body ?? ""}
      />
    );
  return <AroundPage {...{ room, thread, instead }} />;
});
