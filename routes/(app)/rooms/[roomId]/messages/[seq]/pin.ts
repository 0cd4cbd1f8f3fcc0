import { pinMessage } from "@/lib/chat/messages.ts";
import { PinMessage } from "@/lib/protocol/inputs.ts";
import { aboutMessage } from "@/routes/(app)/(_parts)/about_message.ts";

export const handler = aboutMessage({
  schema: PinMessage,
  does: pinMessage,
  said: { on: "true" },
});
