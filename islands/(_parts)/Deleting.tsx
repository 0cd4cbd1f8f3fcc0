import { useEffect, useRef } from "preact/hooks";
import { DeleteDialog } from "@/components/DeleteDialog.tsx";
import type { Acts } from "@/lib/client/acts.ts";
import type { Screen } from "@/lib/client/screen.ts";
import type { MessageView } from "@/lib/protocol/views.ts";

type Props = { screen: Screen; acts: Acts; csrf: string };

export function Deleting({ screen, acts, csrf }: Props) {
  const message = screen.deleting.value;
  return message && <Asking {...{ screen, acts, csrf, message }} />;
}

function Asking(
  { screen, acts, csrf, message }: Props & { message: MessageView },
) {
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = (does: () => void) => (event: Event) => {
    event.preventDefault();
    does();
  };
  const cancel = () => screen.deleting.value = null;

  useEffect(() => {
    const { current } = dialog;
    // It stands open in its page; here it opens over everything. Closing it would be told.
    current!.open = false;
    current!.showModal();
    current!.addEventListener("close", cancel);
  }, []);
  return (
    <DeleteDialog
      href={`/rooms/${screen.conversation.id}/messages/${message.seq}`}
      body={message.body ?? ""}
      csrf={csrf}
      dialogRef={dialog}
      onDelete={answer(() => acts.delete(message))}
      onCancel={answer(cancel)}
    />
  );
}
