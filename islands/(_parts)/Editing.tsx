import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Line } from "@/components/ui/days.ts";
import { EditForm } from "@/components/message/EditForm.tsx";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { sends } from "./keys.ts";

type Props = { screen: Screen; line: Line; csrf: string };

/** Changes a message where it stands. */
export function Editing({ screen, line, csrf }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  const { message } = line;
  useLayoutEffect(() => {
    const { current } = text;
    current!.focus();
    current!.setSelectionRange(-1, -1);
  }, []);

  const cancel = (event: Event) => {
    event.preventDefault();
    screen.stopEditing();
  };
  // Drawn once: news around it must not put back what the message said before.
  return useMemo(() => (
    <EditForm
      line={line}
      csrf={csrf}
      body={message.body ?? ""}
      textRef={text}
      onSubmit={(event) => {
        event.preventDefault();
        screen.edit(message, text.current!.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel(event);
        if (!sends(event)) return;
        event.preventDefault();
        event.currentTarget.form!.requestSubmit();
      }}
      onCancel={cancel}
    />
  ), [message.seq]);
}
