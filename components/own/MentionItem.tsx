import { personIn } from "@/components/ui/days.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import type { MentionView } from "@/lib/protocol/own_views.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { Author, Listed, Place, Words } from "./Listed.tsx";

type Props = {
  mention: MentionView;
  people: PersonView[];
  me: string; // id
  reader: Reader;
};

/** A message that is meant for its reader. */
export function MentionItem({ mention, people, me, reader }: Props) {
  const { room, message, isNew } = mention;
  const author = personIn(people)(message.by);
  return (
    <Listed
      start={<Author person={author} />}
      title={author.displayName}
      href={permalink(room.id, message.seq)}
      place={<Place room={room} isOwn={message.by === me} />}
      time={toMoment(message.at, reader)}
      end={isNew && <span class="listed-new">New</span>}
    >
      <Words {...{ message, people, me }} />
    </Listed>
  );
}
