import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "@/components/composer/Answering.tsx";
import { RoomComposer } from "@/components/composer/RoomComposer.tsx";
import type { Acts } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { nameOf } from "@/lib/client/news/threads.ts";
import { findIn } from "@/lib/client/outbox/expected.ts";
import type { Begun } from "@/lib/domain/model.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { Jump } from "./Jump.tsx";
import { sends } from "./keys.ts";
import { formats, useFormat } from "./use_format.tsx";
import { useCompletion } from "./use_completion.tsx";

type Props = {
  screen: Screen;
  acts: Acts;
  room: RoomView;
  thread?: number;
  csrf: string;
  draft?: string;
  begun?: Begun; // as the page was written
  error?: string;
  asks?: boolean;
  preview?: string;
};

/** The composer with a script: sends at once, keeps what is begun. */
export function Writing({ screen, acts, room, draft, begun, ...props }: Props) {
  const { session } = screen;
  const place = nameOf(screen.conversation.place);
  const text = useRef<HTMLTextAreaElement>(null);
  // In the markup that is taken over; then what is written stands in the field alone.
  const body = useRef(draft ?? begun?.body);
  const error = useSignal(props.error);
  const asks = useSignal(props.asks);
  const completion = useCompletion(screen, text);
  const format = useFormat(text);
  const preview = useSignal(props.preview);

  useEffect(() => {
    const { current } = text;
    body.current = undefined;
    // Typed before the script came.
    if (current!.value && current!.value !== begun?.body) {
      session.drafts.write(place, current!.value);
    }
    const show = () => {
      current!.value = session.drafts.read(place);
      grow(current!);
    };
    show();
    screen.composer = current;
    if (screen.answering.peek()) current!.focus();
    else screen.recallAnswer();
    const stop = session.drafts.changed.subscribe((changed) => {
      if (changed?.place !== place) return;
      show();
      screen.answering.value = null;
      screen.recallAnswer();
    });
    const stopReturns = session.writer.returned.subscribe((returned) => {
      if (returned?.place !== place) return;
      const { refusal } = returned;
      error.value = refusal?.fields?.body ?? refusal?.message;
      asks.value = refusal?.code === "unconfirmed";
      show();
    });
    return () => {
      stop();
      stopReturns();
    };
  }, []);

  const send = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    const body = text.current!.value.trim();
    if (!body) return;
    const confirmed = "submitter" in event &&
      event.submitter?.getAttribute("name") === "confirmed";
    error.value = screen.say(body, confirmed) ?? undefined;
    asks.value = false;
    if (error.value) return;
    text.current!.value = "";
    preview.value = undefined;
    grow(text.current!);
    session.drafts.write(place, "");
  };
  const insert = (emoji: string) => {
    const { current } = text;
    current!.focus();
    current!.setRangeText(
      emoji,
      current!.selectionStart,
      current!.selectionEnd,
      "end",
    );
    current!.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  return (
    <RoomComposer
      {...props}
      room={room}
      body={body.current}
      error={error.value}
      asks={asks.value}
      typists={typistsOn(screen)}
      note={noteOn(screen)}
      answer={answerOn(screen)}
      above={format.bar}
      format={format.button}
      preview={preview.value}
      onPreview={(event) => {
        event.preventDefault();
        const { value } = text.current!;
        preview.value = preview.peek() === undefined ? value : undefined;
      }}
      onLater={(event) => {
        event.preventDefault();
        acts.opened.value = { type: "later", from: event.currentTarget };
      }}
      jump={
        <>
          <Jump screen={screen} />
          {completion.list}
        </>
      }
      textRef={text}
      onSubmit={send}
      onInput={({ currentTarget }) => {
        session.drafts.write(place, currentTarget.value);
        screen.keepWriting();
        if (currentTarget.value) {
          session.feed.typing.tell(screen.conversation.place);
        }
        grow(currentTarget);
        completion.look(currentTarget);
        if (preview.peek() !== undefined) preview.value = currentTarget.value;
      }}
      onEmoji={({ currentTarget }) => {
        const from = currentTarget;
        acts.opened.value = { type: "picker", from, pick: insert };
      }}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        if (formats(event)) return;
        if (sends(event)) send(event);
        else if (event.key === "Escape") screen.answer(null);
        else if (event.key === "ArrowUp" && !value) screen.editLast();
      }}
    />
  );
}

const typistsOn = ({ session, me, conversation }: Screen) =>
  session.feed.typing.in(nameOf(conversation.place)).filter((id) => id !== me)
    .map((id) => session.people.find(id).displayName);

/** The message that is being answered, as it is now. */
function answerOn(screen: Screen): Answer | undefined {
  const begun = screen.answering.value;
  if (!begun) return undefined;
  const shown = screen.conversation.shown.value;
  const message = findIn(shown, begun.seq) ?? begun;
  return {
    message,
    author: screen.session.people.find(message.by).displayName,
    onCancel: (event) => {
      event.preventDefault();
      screen.answer(null);
      screen.composer?.focus();
    },
  };
}

/** Also where somebody in between lets no sockets through. */
const noteOn = ({ session: { rung, socket } }: Screen) =>
  rung.value !== "socket" && socket.state.value === "connected"
    ? "Connected by a slower path"
    : undefined;

/** As high as its text, where the stylesheet alone cannot do it. */
function grow(text: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
}
