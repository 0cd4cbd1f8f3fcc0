import type { MentionPage, MentionView } from "@/lib/protocol/own_views.ts";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { personIn } from "@/components/ui/days.ts";
import { toLine } from "@/components/ui/days.ts";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { Message } from "@/components/message/Message.tsx";
import { dayLabel, type Reader } from "@/components/ui/moments.ts";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";

export interface MentionsPaneProps {
  mentions: MentionPage;
  me: string; // id
  reader: Reader;
  isNewest: boolean; // the first of its pages
}

/** Whatever was meant for oneself, wherever it was said. */
export function MentionsPane(props: MentionsPaneProps) {
  const { mentions: { mentions, older }, isNewest } = props;
  return (
    <SubPage title="Mentions" backHref="/rooms">
      {mentions.length === 0 && (
        <EmptyState icon="at-sign">
          No mentions yet. When somebody mentions you, you find it here.
        </EmptyState>
      )}
      <ul class="mentions">
        {mentions.map((one) => (
          <Mention
            key={keyOf(one)}
            one={one}
            {...props}
          />
        ))}
      </ul>
      <p class="flex justify-center gap-2 p-3">
        {!isNewest && <ButtonLink small href="/mentions">Newest</ButtonLink>}
        {older && (
          <ButtonLink small href={`/mentions?before=${older}`}>
            Older
          </ButtonLink>
        )}
      </p>
    </SubPage>
  );
}

const keyOf = ({ room, message }: MentionView) => `${room.id} ${message.seq}`;

function Mention(
  { one: { room, message, isNew }, mentions, me, reader }:
    & MentionsPaneProps
    & { one: MentionView },
) {
  const person = personIn(mentions.people);
  const line = toLine(message, null, {
    ...{ roomId: room.id, me, reader, person },
    readOrdinal: Infinity,
    mayAct: false,
  });
  return (
    <li>
      <p class="mention-where">
        {room.kind !== "direct" && <RoomMark kind={room.kind} />}
        <a href={line.entry.permalink}>
          {room.kind === "direct" ? "With " : ""}
          <bdi>{room.name}</bdi>
        </a>
        <span>{dayLabel(message.at, reader)}</span>
        {isNew && <span class="mention-new">New</span>}
      </p>
      <ul>
        <Message
          message={{
            ...line.entry,
            id: `${room.id}-m${message.seq}`, // they come from many rooms
            mentionsMe: false, // they all do
          }}
        />
      </ul>
    </li>
  );
}
