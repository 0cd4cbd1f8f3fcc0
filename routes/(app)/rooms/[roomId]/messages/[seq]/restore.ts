import { restoreMessage } from "@/lib/chat/messages.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { aboutMessage } from "@/routes/(app)/(_parts)/about_message.ts";

export const handler = aboutMessage({
  schema: DeleteMessage,
  does: restoreMessage,
});
