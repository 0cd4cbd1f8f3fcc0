import type { RoomView } from "@/lib/protocol/views.ts";
import { ButtonLink } from "@/components/ui/Button.tsx";

/** In the composer's place for somebody who was in a room and is not any more. */
export function ShutOut({ room }: { room: RoomView }) {
  return (
    <div class="join column" role="status">
      <p class="flex-1 text-muted">You are no longer in {room.name}.</p>
      <ButtonLink href="/rooms">Back to your conversations</ButtonLink>
    </div>
  );
}
