import { type ComponentChildren, Fragment } from "preact";
import { foundHref } from "@/lib/protocol/hrefs.ts";
import type {
  Excerpt,
  FoundMessage,
  FoundRoom,
} from "@/lib/protocol/search_views.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { ListItem } from "@/components/ui/ListItem.tsx";
import type { Reader } from "@/components/ui/moments.ts";
import { PersonItem } from "@/components/people/PersonItem.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { headOf, Listed } from "./Listed.tsx";

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

type FoundProps = {
  found: FoundMessage;
  q: string; // what was looked for
  me: string; // id
  reader: Reader;
};

/** What somebody said, where and when. */
export function FoundMessageItem({ found, q, me, reader }: FoundProps) {
  const { room, author, seq, at } = found;
  const href = foundHref(room.id, seq, q);
  return (
    <Listed {...headOf({ room, author, at, href }, { me, reader })}>
      <p class="listed-words" dir="auto">{marked(found.excerpt)}</p>
    </Listed>
  );
}

const marked = (parts: Excerpt) =>
  parts.map(([text, isMatch], i) =>
    isMatch ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>
  );
