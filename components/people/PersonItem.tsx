import type { PersonView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { sayStatus } from "./presence.ts";

type Props = {
  person: PersonView;
  note?: string;
  csrf: string;
  /** Where the one thing to do with them is posted, and what it is called. */
  action?: string;
  verb?: string;
  /** Who it is about, where the address does not say. */
  userId?: string;
  /** Nobody comes here to do it. */
  quiet?: boolean;
};

export function PersonItem(
  { person, note, csrf, action, verb, userId, quiet }: Props,
) {
  return (
    <ListItem
      start={<Avatar person={person} />}
      title={person.displayName}
      href={`/people/${person.id}`}
      note={[
        note ?? `@${person.username}`,
        person.status && sayStatus(person.status),
      ].filter(Boolean).join(" · ")}
      end={action && (
        <form method="post" action={action}>
          <Csrf token={csrf} />
          {userId && <input type="hidden" name="userId" value={userId} />}
          <Button
            small
            variant={quiet ? "quiet" : "plain"}
            type="submit"
            aria-label={`${verb} ${person.displayName}`}
          >
            {verb}
          </Button>
        </form>
      )}
    />
  );
}
