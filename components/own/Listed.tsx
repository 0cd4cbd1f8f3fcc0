import type { ComponentChildren } from "preact";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { namedIn } from "@/components/message/named.ts";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { personIn } from "@/components/ui/days.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";
import type { Moment, RoomKind } from "@/components/views.ts";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";

type Props = {
  /** A face or a mark. */
  start: ComponentChildren;
  title: string;
  /** The whole row leads there. */
  href?: string;
  /** Beside the title: in which conversation. */
  place?: ComponentChildren;
  time?: Moment;
  /** What it says, and what there is to say about it. */
  children: ComponentChildren;
  end?: ComponentChildren;
};

/** A message somewhere else than in its conversation: found, saved, meant for one … */
export function Listed(
  { start, title, href, place, time, children, end }: Props,
) {
  return (
    <li class="item listed">
      {start}
      <div class="listed-main">
        <p class="listed-head">
          {href
            ? (
              <a class="item-link listed-title" href={href}>
                <bdi>{title}</bdi>
              </a>
            )
            : <bdi class="listed-title">{title}</bdi>}
          {place}
          {time && <Time time={time} />}
        </p>
        {children}
      </div>
      {end}
    </li>
  );
}

/** Whether they are here now is not what a list of the past is about. */
const Author = ({ person }: { person: PersonView }) => {
  const { id, displayName, hue } = person;
  return <Avatar person={{ id, displayName, hue }} />;
};

type Said = {
  room: { kind: RoomKind; name: string };
  author: PersonView;
  at: number; // ms
  href: string;
};

/** Who said it, where and when. */
export const headOf = (
  { room, author, at, href }: Said,
  { me, reader }: { me: string; reader: Reader },
) => ({
  start: <Author person={author} />,
  title: author.displayName,
  href,
  place: <Place room={room} isOwn={author.id === me} />,
  time: toMoment(at, reader),
});

type PlaceProps = {
  room: { kind: RoomKind; name: string };
  isOwn: boolean; // said by its reader
};

/** The conversation that it is in. */
function Place({ room, isOwn }: PlaceProps) {
  return (
    <span class="listed-place">
      {room.kind !== "direct"
        ? <RoomMark kind={room.kind} />
        : isOwn
        ? "to "
        : "to you"}
      {(isOwn || room.kind !== "direct") && <bdi>{room.name}</bdi>}
    </span>
  );
}

type WordsProps = {
  message: MessageView;
  people: PersonView[];
  me: string; // id
};

/** What a message says, or the beginning of it. */
export function Words({ message, people, me }: WordsProps) {
  if (message.body === null) {
    return <p class="text-muted">This message was deleted.</p>;
  }
  const { named } = namedIn(message, { me, person: personIn(people) });
  return (
    <div class="listed-words">
      <MessageBody body={message.body} named={named} />
    </div>
  );
}
