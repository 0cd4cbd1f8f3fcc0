import type { ComponentChildren, ComponentProps } from "preact";
import type { RoomView } from "@/lib/protocol/views.ts";
import { Composer } from "./Composer.tsx";
import { Csrf } from "./Csrf.tsx";
import { TypingLine } from "./TypingLine.tsx";

type Props =
  & {
    room: RoomView;
    csrf: string;
    newRef: string; // of the message about to be written: sent twice it is one
    typists?: string[];
    note?: string;
    /** Floats above it. */
    jump?: ComponentChildren;
  }
  & Omit<ComponentProps<typeof Composer>, "action" | "placeholder">;

/** Where somebody writes to a room, and sees who else is writing. */
export function RoomComposer(
  { room, csrf, newRef, typists = [], note, jump, ...composer }: Props,
) {
  return (
    <div class="foot">
      {jump}
      <Composer
        {...composer}
        action={`/rooms/${room.id}`}
        placeholder={`Message ${room.kind === "direct" ? "" : "#"}${room.name}`}
      >
        <Csrf token={csrf} />
        <input type="hidden" name="ref" value={newRef} />
      </Composer>
      <TypingLine names={typists} note={note} />
    </div>
  );
}
