import { page } from "fresh";
import { ACT_FORM } from "@/components/ui/ActButton.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { MessageMenu } from "@/components/message/MessageMenu.tsx";
import { Title } from "@/components/ui/Title.tsx";
import { findMessage, findRoom } from "@/lib/chat/reading.ts";
import { messageHref, threadHref } from "@/lib/protocol/hrefs.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";

/** All that can be done with a message, for whoever has no script. */
export const handler = define.handlers({
  async GET({ params, state: { app, user, csrf } }) {
    const input = accepted(parse(DeleteMessage, params));
    const message = accepted(await findMessage(app, user, input));
    const room = accepted(await findRoom(app, user, input.roomId));
    return page({ message, room, csrf: await csrf(), me: user.id });
  },
});

export default define.page<typeof handler>(
  ({ data: { message, room, csrf, me } }) => {
    const href = messageHref(room.id, message.seq);
    return (
      <main class="dialog-page">
        <Title>Message</Title>
        <form id={ACT_FORM} method="post" hidden>
          <Csrf token={csrf} />
        </form>
        <Dialog
          title="Message"
          closeHref={`${href}#m${message.seq}`}
        >
          <div class="dialog-menu">
            {message.body === null
              ? <p class="text-muted">This message was deleted.</p>
              : (
                <MessageMenu
                  {...{ message, href }}
                  threadHref={message.thread
                    ? undefined
                    : threadHref(room.id, message.seq)}
                  isOwn={message.by === me}
                  mayAct={room.role !== null}
                />
              )}
          </div>
        </Dialog>
      </main>
    );
  },
);
