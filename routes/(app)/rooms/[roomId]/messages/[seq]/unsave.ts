import { unsaveMessage } from "@/lib/chat/saved.ts";
import { DeleteMessage } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: DeleteMessage,
  does: unsaveMessage,
  to: () => "/saved",
});
