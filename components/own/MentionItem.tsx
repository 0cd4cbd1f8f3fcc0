import { personIn } from "@/components/ui/days.ts";
import type { Reader } from "@/components/ui/moments.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import type { MentionView } from "@/lib/protocol/own_views.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { headOf, Listed, Words } from "./Listed.tsx";

type Props = {
  mention: MentionView;
  people: PersonView[];
  me: string; // id
  reader: Reader;
};

/** A message that is meant for its reader. */
export function MentionItem({ mention, people, me, reader }: Props) {
  const { room, message, isNew } = mention;
  const { seq, by, at } = message;
  const author = personIn(people)(by);
  const href = permalink(room.id, seq);
  return (
    <Listed
      {...headOf({ room, author, at, href }, { me, reader })}
      end={isNew && <span class="listed-new">New</span>}
    >
      <Words {...{ message, people, me }} />
    </Listed>
  );
}
