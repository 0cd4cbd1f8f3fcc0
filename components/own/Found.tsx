import { type ComponentChildren, Fragment } from "preact";
import { permalink } from "@/lib/protocol/hrefs.ts";
import type {
  Excerpt,
  FoundMessage,
  FoundRoom,
} from "@/lib/protocol/search_views.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { PersonItem } from "@/components/people/PersonItem.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { Time } from "@/components/ui/Time.tsx";

export function FoundSection(
  { title, children }: { title: string; children: ComponentChildren },
) {
  return (
    <section class="found">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

export function FoundPerson(
  { person, csrf }: { person: PersonView; csrf: string },
) {
  return (
    <PersonItem
      person={person}
      action={`/people/${person.id}`}
      verb="Message"
      csrf={csrf}
    />
  );
}

export function FoundRoomItem({ room }: { room: FoundRoom }) {
  return (
    <ListItem
      start={<RoomMark kind={room.kind} />}
      title={room.name}
      href={`/rooms/${room.id}`}
    />
  );
}

/** What somebody said, where and when; the whole row leads there. */
export function FoundMessageItem(
  { found, reader }: { found: FoundMessage; reader: Reader },
) {
  const { room, author, seq, at } = found;
  const { id, displayName } = author;
  return (
    <li class="item found-message">
      <Avatar person={{ id, displayName }} />
      <div class="min-w-0 flex-1">
        <p class="found-where">
          <a
            class="item-link"
            href={permalink(room.id, seq)}
          >
            <bdi>{displayName}</bdi>
          </a>
          <span>
            {room.kind === "direct" ? "with " : "in "}
            <bdi>{room.name}</bdi>
          </span>
          <Time time={toMoment(at, reader)} />
        </p>
        <p class="found-text" dir="auto">{marked(found.excerpt)}</p>
      </div>
    </li>
  );
}

const marked = (parts: Excerpt) =>
  parts.map(([text, isMatch], i) =>
    isMatch ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>
  );
