import { messageHref } from "@/lib/protocol/hrefs.ts";
import type { MessageView, PinsView, RoomView } from "@/lib/protocol/views.ts";
import { ActButton } from "@/components/ui/ActButton.tsx";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { personIn } from "@/components/ui/days.ts";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";

type Props = PinsView & { room: RoomView; reader: Reader };

/** What people keep at hand in a room: the third pane. */
export function PinsPanel({ room, messages, people, reader }: Props) {
  return (
    <>
      <PanelHead title="Pinned" backHref={`/rooms/${room.id}`} />
      <div class="pane-scroll p-4">
        <PinsList {...{ room, messages, people, reader }} />
      </div>
    </>
  );
}

type ListProps = Props & { onUnpin?: (message: MessageView) => void };

export function PinsList(
  { room, messages, people, reader, onUnpin }: ListProps,
) {
  const person = personIn(people);
  if (messages.length === 0) {
    return (
      <EmptyState icon="pin">
        Nothing is pinned. Pin what matters for longer from the menu of a
        message.
      </EmptyState>
    );
  }
  return (
    <ol class="grid gap-4">
      {messages.map((message) => {
        const { seq, by, at, body } = message;
        const href = messageHref(room.id, seq);
        return (
          <li key={seq} class="version">
            <h2 class="version-head">
              <bdi>{person(by).displayName}</bdi> ·{" "}
              <a href={`${href}#m${seq}`}>
                <Time time={toMoment(at, reader)} />
              </a>
            </h2>
            <MessageBody body={body ?? ""} />
            {room.role && (
              <ActButton
                icon="pin-off"
                action={`${href}/unpin`}
                onClick={onUnpin && ((event) => {
                  event.preventDefault();
                  onUnpin(message);
                })}
              >
                Unpin
              </ActButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}
