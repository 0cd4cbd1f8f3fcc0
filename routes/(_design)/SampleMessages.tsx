import { IconLink } from "@/components/ui/IconButton.tsx";
import { Message } from "@/components/message/Message.tsx";
import type { MessageEntry } from "@/components/views.ts";
import { people } from "./data.ts";

/** Further messages of the same person join the group. */
export function SampleMessages({ messages }: { messages: MessageEntry[] }) {
  return (
    <>
      {messages.map((message, index) => (
        <Message
          key={message.id}
          message={message}
          grouped={messages[index - 1]?.author === message.author}
          actions={message.author === people.ada && !message.pending && (
            <OwnActions />
          )}
        />
      ))}
    </>
  );
}

function OwnActions() {
  return (
    <div class="message-actions">
      <IconLink icon="pencil" label="Edit" href="#edit" />
      <IconLink
        icon="trash-2"
        label="Delete"
        href="#delete"
        class="icon-button-danger"
      />
    </div>
  );
}
