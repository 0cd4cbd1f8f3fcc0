import { joinRoom } from "@/lib/chat/rooms.ts";
import { JoinRoom } from "@/lib/protocol/inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: JoinRoom,
  does: joinRoom,
  to: ({ roomId }) => `/rooms/${roomId}`,
});
