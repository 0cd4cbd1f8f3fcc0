import type { RoomView } from "@/lib/protocol/views.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";

/** In the composer's place for somebody who has not joined. */
export function Joining({ room, csrf }: { room: RoomView; csrf: string }) {
  return (
    <form method="post" action={`/rooms/${room.id}/join`} class="join column">
      <Csrf token={csrf} />
      <p class="flex-1 text-muted">
        You are reading {room.name} without being a member.
      </p>
      <Button variant="primary" type="submit">Join room</Button>
    </form>
  );
}
