import type { ComponentChildren, ComponentProps } from "preact";
import { threadHref } from "@/lib/protocol/hrefs.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { Composer } from "./Composer.tsx";
import { type Answer, Answering } from "./Answering.tsx";
import {
  FormatButton,
  LaterButton,
  Preview,
  PreviewButton,
  SaveButton,
} from "./ComposerTools.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { TypingLine } from "@/components/room/TypingLine.tsx";
import { writesTo } from "./NewRef.tsx";

type Props =
  & {
    room: RoomView;
    thread?: number; // where it is a side thread that is written to
    answer?: Answer;
    csrf: string;
    typists?: string[];
    note?: string;
    /** Floats above it. */
    jump?: ComponentChildren;
    preview?: string;
    /** What opens the marks, with a script. */
    format?: ComponentChildren;
    onPreview?: (event: Event) => void;
    onLater?: ComponentProps<typeof LaterButton>["onClick"];
  }
  & Omit<
    ComponentProps<typeof Composer>,
    "id" | "action" | "placeholder" | "tools" | "later"
  >;

/** Where somebody writes to a room, and sees who else is writing. */
export function RoomComposer(
  { room, thread, answer, csrf, typists = [], note, jump, ...more }: Props,
) {
  const { preview, format, above, onPreview, onLater, ...composer } = more;
  const href = thread ? threadHref(room.id, thread) : `/rooms/${room.id}`;
  return (
    <div class="foot">
      {jump}
      <Composer
        above={
          <>
            {preview && <Preview body={preview} />}
            {above}
          </>
        }
        tools={
          <>
            <PreviewButton
              action={`${href}/preview`}
              isOpen={preview !== undefined}
              onClick={onPreview}
            />
            {format ?? <FormatButton />}
            <SaveButton action={`/rooms/${room.id}/draft`} thread={thread} />
          </>
        }
        later={
          <LaterButton
            action={`/rooms/${room.id}/later`}
            thread={thread}
            onClick={onLater}
          />
        }
        {...composer}
        id={writesTo(thread)}
        action={href}
        placeholder={thread
          ? "Message this thread"
          : `Message ${room.kind === "direct" ? "" : "#"}${room.name}`}
      >
        <Csrf token={csrf} />
        {answer && <Answering answer={answer} cancelHref={href} />}
      </Composer>
      <TypingLine names={typists} note={note} />
    </div>
  );
}
