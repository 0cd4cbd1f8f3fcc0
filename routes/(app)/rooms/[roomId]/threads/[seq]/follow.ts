import { followThread } from "@/lib/chat/threads.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import { ThreadAt } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: ThreadAt,
  does: followThread,
  to: ({ roomId, seq }) => threadHref(roomId, seq),
});
