import { MessageMenu } from "@/components/message/MessageMenu.tsx";
import type { Acts, Opened } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";

const QUICK = 6; // emoji in a row

type Props = {
  screen: Screen;
  acts: Acts;
  opened: Extract<Opened, { type: "menu" }>;
};

export function OpenedMenu({ screen, acts, opened }: Props) {
  const { message, href, from } = opened;
  const here = (does: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    acts.opened.value = null;
    does();
  };
  return (
    <MessageMenu
      message={message}
      href={href}
      threadHref={message.thread
        ? undefined
        : threadHref(screen.conversation.id, message.seq)}
      isOwn={message.by === screen.me}
      mayAct={screen.conversation.shown.peek().room.role !== null}
      quick={acts.quick(QUICK)}
      on={{
        onQuick: (emoji) =>
          here(() => acts.react(message, { emoji, on: true })),
        onAnswer: here(() => screen.answer(message)),
        onReact: here(() => acts.pickFor(message, from)),
        onEdit: here(() => screen.editing.value = message),
        onPin: here(() => acts.pin(message)),
        onUnread: here(() => screen.markUnread(message)),
        onCopy: here(() => acts.copy(`${href}#m${message.seq}`)),
      }}
    />
  );
}
