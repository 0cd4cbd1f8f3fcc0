import { react } from "@/lib/chat/reactions.ts";
import { React } from "@/lib/protocol/inputs.ts";
import { aboutMessage } from "@/routes/(app)/(_parts)/about_message.ts";

export const handler = aboutMessage({
  schema: React,
  does: react,
  said: { on: "false" },
});
