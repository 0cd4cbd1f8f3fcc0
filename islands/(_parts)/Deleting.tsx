import { DeleteDialog } from "@/components/panels/DeleteDialog.tsx";
import { isThread } from "@/lib/client/conversation/timeline.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import type { AskedProps } from "./InPlace.tsx";

/** Asks once more. On every page from the start: it is asked without a line as well. */
export function Deleting({ screen, acts, csrf, href, onClose }: AskedProps) {
  const message = messageAt(screen, href);
  return (
    <DeleteDialog
      href={href.replace(/\/delete$/, "")}
      csrf={csrf}
      body={message?.body ?? ""}
      onDelete={(event) => {
        event.preventDefault();
        onClose();
        acts.delete(message!);
      }}
    />
  );
}

/** The message that an address is about: in the conversation, or the root of its side thread. */
export function messageAt({ conversation }: Screen, href: string) {
  const seq = Number(href.split("/")[4]);
  const shown = conversation.shown.peek();
  const root: MessageView[] = isThread(shown) ? [shown.root] : [];
  return [...shown.messages, ...root].find((one) => one.seq === seq);
}
