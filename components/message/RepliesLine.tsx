import { Avatar } from "@/components/ui/Avatar.tsx";
import { Count } from "@/components/ui/Count.tsx";
import { Time } from "@/components/ui/Time.tsx";
import type { RepliesEntry } from "@/components/views.ts";

/** The side thread of a message: who is in it, and what is new. */
export function RepliesLine(
  { href, count, unread, faces, last }: RepliesEntry,
) {
  return (
    <a class="replies" href={href}>
      <span class="replies-faces" aria-hidden="true">
        {faces.map((person) => (
          <Avatar key={person.id} person={person} size="small" />
        ))}
      </span>
      <span class="replies-count">
        {count === 1 ? "1 reply" : `${count} replies`}
      </span>
      {unread > 0 && <Count value={unread} />}
      <span class="replies-last">
        <Time time={last} />
      </span>
    </a>
  );
}
