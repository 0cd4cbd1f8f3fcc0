import { Message } from "@/components/message/Message.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import type { Face, MessageEntry } from "@/components/views.ts";

/** A look inside for whoever has no account yet. */
export function LandingPreview() {
  return (
    <>
      <div class="pane-head">
        <p class="head-name">
          <RoomMark kind="public" />
          general
        </p>
      </div>
      <ol class="py-3">
        {messages.map((message, index) => (
          <Message
            key={message.id}
            message={message}
            grouped={messages[index - 1]?.author === message.author}
          />
        ))}
      </ol>
    </>
  );
}

const grace: Face = { id: "grace", displayName: "Grace Hopper" };
const ada: Face = { id: "ada", displayName: "Ada Lovelace", online: true };
const mary: Face = { id: "mary", displayName: "Mary Jackson" };

const messages: MessageEntry[] = [
  says(grace, "09:02", "Good morning. The release notes are ready to read."),
  says(grace, "09:03", "Who looks at them first?"),
  says(ada, "09:05", "I do. Ten minutes."),
  says(ada, "09:16", "Two typing errors, both mended. It can go out"),
  says(mary, "09:17", "Then there is cake at eleven"),
];

function says(author: Face, clock: string, body: string): MessageEntry {
  const iso = `2026-11-02T${clock}:00Z`;
  const time = { iso, clock, short: clock, full: clock };
  return { id: clock, author, body, time };
}
