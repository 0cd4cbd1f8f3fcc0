import { markThreadRead } from "@/lib/chat/threads.ts";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import { ReadThread } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: ReadThread,
  does: markThreadRead,
  to: ({ roomId, seq }) => threadHref(roomId, seq),
});
