import { markUnread } from "@/lib/chat/positions.ts";
import { MarkRead } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: MarkRead,
  does: markUnread,
  to: () => "/rooms", // in the room it would be read at once
});
