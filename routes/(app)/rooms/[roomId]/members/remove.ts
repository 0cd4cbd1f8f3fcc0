import { removeMember } from "@/lib/chat/rooms.ts";
import { RemoveMember } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: RemoveMember,
  does: removeMember,
  to: ({ roomId }) => `/rooms/${roomId}/members`,
});
