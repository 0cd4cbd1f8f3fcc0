import { markRead } from "@/lib/chat/positions.ts";
import { MarkRead } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: MarkRead,
  does: markRead,
  to: ({ roomId }) => `/rooms/${roomId}`,
});
