import type { PinsView, RoomView } from "@/lib/protocol/views.ts";
import { ActButton } from "./ActButton.tsx";
import { PanelHead } from "./AppShell.tsx";
import { personIn } from "./days.ts";
import { EmptyState } from "./EmptyState.tsx";
import { MessageBody } from "./MessageBody.tsx";
import { type Reader, toMoment } from "./moments.ts";
import { Time } from "./Time.tsx";

type Props = PinsView & { room: RoomView; reader: Reader };

/** What people keep at hand in a room: the third pane. */
export function PinsPanel({ room, messages, people, reader }: Props) {
  const person = personIn(people);
  return (
    <>
      <PanelHead title="Pinned" backHref={`/rooms/${room.id}`} />
      <div class="pane-scroll p-4">
        {messages.length === 0 && (
          <EmptyState>
            Nothing is pinned. Whatever matters for longer can be, from the menu
            of a message.
          </EmptyState>
        )}
        <ol class="grid gap-4">
          {messages.map(({ seq, by, at, body }) => {
            const href = `/rooms/${room.id}/messages/${seq}`;
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
                  <ActButton icon="pin-off" action={`${href}/unpin`}>
                    Unpin
                  </ActButton>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
