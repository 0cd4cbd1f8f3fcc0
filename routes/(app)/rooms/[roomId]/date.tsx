import { page } from "fresh";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { Field } from "@/components/ui/Field.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { findRoom } from "@/lib/chat/reading.ts";
import { JumpToDate } from "@/lib/protocol/finding_inputs.ts";
import { findOnDate } from "@/lib/search/on_date.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";

export const handler = define.handlers({
  async GET(ctx) {
    const { req, url, params, state: { app, user } } = ctx;
    const { roomId, on } = accepted(readQuery(url, JumpToDate, params));
    const { name } = accepted(await findRoom(app, user, roomId));
    if (!on) return page({ roomId, name });

    const { zone } = readerOf(req, app.now());
    const seq = accepted(await findOnDate(app, user, { roomId, on, zone }));
    const to = seq > 0 ? `/messages/${seq}#m${seq}` : "";
    return ctx.redirect(`/rooms/${roomId}${to}`, 303);
  },
});

export default define.page<typeof handler>(({ data: { roomId, name } }) => (
  <main class="dialog-page">
    <Title>Jump to a date</Title>
    <form action={`/rooms/${roomId}/date`}>
      <Dialog
        title={`Jump to a date in ${name}`}
        closeHref={`/rooms/${roomId}`}
        actions={
          <>
            <ButtonLink href={`/rooms/${roomId}`}>Cancel</ButtonLink>
            <Button variant="primary" type="submit">Jump</Button>
          </>
        }
      >
        <Field type="date" name="on" label="Date" required autofocus />
      </Dialog>
    </form>
  </main>
));
